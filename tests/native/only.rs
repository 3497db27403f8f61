//! One medicine of several is built anew.

use std::{collections::BTreeMap, fs, path::Path};

use medication_card_tool::{
    content::library::Library,
    publish::{publish, publish_only},
};

use super::support::{Data, project};

const WORDS: &str = "medicines/farplin/en.json";
const BEFORE: &str = "Take it with water.";
const AFTER: &str = "Take it with milk.";

/// The example medicine under two ids.
fn two() -> Data {
    let data = Data::example();
    fs::create_dir(data.path().join("medicines/farplin")).expect("a folder");
    ["facts", "coverage", "en"]
        .into_iter()
        .fold(data, |data, name| {
            data.with_copy(&format!("medicines/examplin/{name}.json"), &format!("medicines/farplin/{name}.json"))
        })
        .with("medicines/farplin/facts.json", "\"id\": \"examplin\"", "\"id\": \"farplin\"")
}

/// A folder as Trunk hands it to the tool, with a compiled card of no use.
fn compiled() -> Data {
    let out = Data::empty();
    for (name, text) in
        [("medication-card-0.js", "export default 0;"), ("medication-card-0_bg.wasm", "wasm"), ("index.html", "<p>")]
    {
        fs::write(out.path().join(name), text).expect(name);
    }
    out
}

/// Every file of a build.
fn build(data: &Data, out: &Data) -> BTreeMap<String, Vec<u8>> {
    publish(&data.documents(), &project("."), out.path()).expect("a build");
    files(out.path())
}

fn build_only(data: &Data, out: &Data) -> Result<usize, String> {
    let medicine = "farplin".parse().expect("an id");
    let library = Library::read_only(data.path(), &medicine).expect("files that can be read");
    publish_only(&library, &medicine, &project("."), out.path()).map_err(|error| error.to_string())
}

/// Files below a folder by their names from there.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).expect("a name").to_string_lossy().into_owned();
                found.insert(name, fs::read(path).expect("a file"));
            }
        }
    }
    found
}

#[test]
fn one_medicine_built_anew_gives_what_a_whole_build_gives() {
    let (out, fresh) = (compiled(), compiled());
    let before = build(&two(), &out);
    let changed = two().with(WORDS, BEFORE, AFTER);
    assert_eq!(build_only(&changed, &out), Ok(2));
    let after = files(out.path());
    let whole = build(&changed, &fresh);
    assert_eq!(after.keys().collect::<Vec<_>>(), whole.keys().collect::<Vec<_>>());
    for (name, bytes) in &whole {
        assert!(after.get(name) == Some(bytes), "{name} differs from that of a whole build");
    }
    let same = before.iter().filter(|(name, bytes)| after.get(*name) == Some(*bytes)).count();
    assert!(same > 20 && same < before.len(), "{same} of {} files are the same", before.len());
}

#[test]
fn a_medicine_that_is_new_or_has_lost_a_region_is_written_as_by_a_whole_build() {
    let (out, fresh) = (compiled(), compiled());
    build(&Data::example(), &out);
    let regions = |regions: &str| {
        two().with(
            "medicines/farplin/facts.json",
            "\"regions\": [\"us\"],\n  \"identity\"",
            &format!("\"regions\": {regions},\n  \"identity\""),
        )
    };
    assert_eq!(build_only(&regions("[\"us\", \"uk\"]"), &out), Ok(3));
    assert_eq!(build_only(&regions("[\"uk\"]"), &out), Ok(1));
    assert!(files(out.path()) == build(&regions("[\"uk\"]"), &fresh), "the files are not those of a whole build");
}

#[test]
fn a_folder_without_the_rest_of_the_build_is_refused_and_nothing_is_written() {
    let refused = |out: &Data, why: &str| {
        let before = files(out.path());
        let error = build_only(&two().with(WORDS, BEFORE, AFTER), out).expect_err("a refusal");
        assert!(error.contains(why) && error.contains("without --only"), "{error}");
        assert!(files(out.path()) == before, "{why}: something was written");
    };
    refused(&compiled(), "there is no build in it");

    let out = compiled();
    build(&two(), &out);
    let first = out.path().join("cards/examplin.us.en.html");
    let fragment = fs::read_to_string(&first).expect("a fragment");
    fs::write(&first, fragment.replace(medication_card::BUILD, "0000000000000000")).expect("a file");
    refused(&out, "built from other code");
}

#[test]
fn a_medicine_that_is_not_there_is_reported_with_the_names_most_like_it() {
    let problems = |id: &str| {
        let medicine = id.parse().expect("an id");
        let problems = Library::read_only(two().path(), &medicine).expect_err("a problem");
        problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
    };
    let near = problems("exampin");
    assert!(near.contains("no medicine \"exampin\" among the 2") && near.contains("did you mean examplin?"), "{near}");
    assert!(problems("qwertz").contains("`new`"));
}
