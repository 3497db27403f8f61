//! What the native tests share: the example medicine, real or broken, and a card drawn as HTML.

use std::{fs, path::Path, sync::LazyLock};

use medication_card::{
    components::prerender,
    model::{Card, Region, View},
};
use medication_card_tool::{
    checks::validate,
    content::{library::Library, problem::Problem},
};
use tempfile::TempDir;

use super::pseudo::copy;
pub(crate) use super::pseudo::project;

/// A data folder with the example medicine and the real interface words and regions.
pub(crate) struct Data(TempDir);

impl Data {
    pub(crate) fn example() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        copy(&project("data/words"), &folder.path().join("words"));
        copy(&project("data/languages"), &folder.path().join("languages"));
        copy(&project("tests/native/data"), folder.path());
        fs::copy(project("data/regions.json"), folder.path().join("regions.json")).expect("regions.json");
        Self(folder)
    }

    /// The real data folder.
    pub(crate) fn real() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        copy(&project("data"), folder.path());
        Self(folder)
    }

    /// The same folder with one text in one file replaced.
    pub(crate) fn with(self, file: &str, text: &str, replacement: &str) -> Self {
        let path = self.0.path().join(file);
        let content = fs::read_to_string(&path).expect(file);
        assert!(content.contains(text), "{file} does not hold {text:?}");
        fs::write(&path, content.replacen(text, replacement, 1)).expect(file);
        self
    }

    /// The same folder with one more file, a copy of another.
    pub(crate) fn with_copy(self, from: &str, to: &str) -> Self {
        fs::copy(self.0.path().join(from), self.0.path().join(to)).expect(to);
        self
    }

    /// The same folder with the files of another one of the project.
    pub(crate) fn with_folder(self, folder: &str) -> Self {
        copy(&project(folder), self.0.path());
        self
    }

    /// The same folder with one more file.
    pub(crate) fn with_file(self, file: &str, text: &str) -> Self {
        fs::write(self.0.path().join(file), text).expect(file);
        self
    }

    /// A folder of somebody else's, with nothing in it.
    pub(crate) fn empty() -> Self {
        Self(tempfile::tempdir().expect("a temporary folder"))
    }

    /// Where it is.
    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    /// What stands in a file.
    pub(crate) fn read(&self, file: &str) -> String {
        fs::read_to_string(self.0.path().join(file)).expect(file)
    }

    pub(crate) fn without(self, file: &str) -> Self {
        fs::remove_file(self.0.path().join(file)).expect(file);
        self
    }

    pub(crate) fn documents(&self) -> Library {
        Library::read(self.0.path()).unwrap_or_else(|problems| panic!("{}", list(&problems)))
    }

    pub(crate) fn cards(&self) -> Result<Vec<Card>, Vec<Problem>> {
        validate(&Library::read(self.0.path())?)
    }

    /// The one card of the example medicine.
    pub(crate) fn card(&self) -> Card {
        let cards = self.cards().unwrap_or_else(|problems| panic!("{}", list(&problems)));
        cards.into_iter().next().expect("one card")
    }

    /// What `validate` says of it.
    pub(crate) fn problems(&self) -> String {
        self.cards().err().map(|problems| list(&problems)).unwrap_or_default()
    }
}

/// The real content, read once.
pub(crate) fn real_library() -> &'static Library {
    static LIBRARY: LazyLock<Library> =
        LazyLock::new(|| Library::read(&project("data")).unwrap_or_else(|problems| panic!("{}", list(&problems))));
    &LIBRARY
}

/// The real cards, composed and checked once.
pub(crate) fn real_cards() -> &'static [Card] {
    static CARDS: LazyLock<Vec<Card>> =
        LazyLock::new(|| validate(real_library()).unwrap_or_else(|problems| panic!("{}", list(&problems))));
    &CARDS
}

/// The region of a code.
pub(crate) fn region(code: &str) -> Region {
    code.parse().expect("a region")
}

/// The real card about baclofen for a region in a language.
pub(crate) fn baclofen(region: Region, lang: &str) -> &'static Card {
    let is_it =
        |card: &Card| card.medicine.as_str() == "baclofen" && card.region == region && card.lang.as_str() == lang;
    real_cards().iter().find(|card| is_it(card)).expect("the card")
}

/// A card as HTML, one tag a line, without Yew's markers.
pub(crate) fn html(card: &Card, view: View) -> String {
    let html = prerender::Prerendered::new(card, view).whole();
    let mut lines = String::new();
    let mut rest = html.as_str();
    while let Some((before, marker)) = rest.split_once("<!--") {
        lines.push_str(before);
        rest = marker.split_once("-->").map_or("", |(_, after)| after);
    }
    lines.push_str(rest);
    lines.replace("><", ">\n<")
}

/// A text in HTML.
pub(crate) struct Said {
    pub(crate) text: String,
    /// The language that the nearest element names.
    pub(crate) lang: String,
    /// Whether it is set apart from the words around it: in a `<bdi>`, or in a direction of its own.
    pub(crate) isolated: bool,
}

/// The texts of HTML as [`html`] writes it.
pub(crate) fn texts(html: &str) -> Vec<Said> {
    let mut open: Vec<(&str, Option<&str>, bool)> = Vec::new();
    let mut texts = Vec::new();
    for piece in html.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').expect("the end of a tag");
        let name = tag.split(' ').next().expect("a name");
        if let Some(closed) = name.strip_prefix('/') {
            assert_eq!(open.pop().map(|(name, ..)| name), Some(closed));
        } else if name != "input" {
            let lang = tag.split_once(" lang=\"").and_then(|(_, rest)| rest.split('"').next());
            open.push((name, lang, name == "bdi" || tag.contains(" dir=\"ltr\"")));
        }
        if !text.trim().is_empty() {
            texts.push(Said {
                text: text.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\""),
                lang: open.iter().rev().find_map(|(_, lang, _)| *lang).unwrap_or_default().to_owned(),
                isolated: open.iter().any(|(.., apart)| *apart),
            });
        }
    }
    texts
}

fn list(problems: &[Problem]) -> String {
    problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n\n")
}
