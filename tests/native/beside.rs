//! Cards that are added to a deployment.

use std::{fs, path::Path};

use medication_card::BUILD;
use medication_card_tool::{
    checks::validate,
    content::library::Library,
    publish::beside::{BesideError, publish_beside},
};

use super::support::Data;

/// A folder like that of a build, as far as its loader and its list of files describe it.
fn deployment(build: &str, medicine: &str) -> Data {
    let folder = Data::empty();
    let loader = format!("let m={{wasm:`sha384-a`,build:`{build}`,region:`us`}}");
    fs::write(folder.path().join("medication-card.js"), loader).expect("a file");
    let files = format!("{{ \"cards/{medicine}/index.json\": \"sha384-a\" }}");
    fs::write(folder.path().join("integrity.json"), files).expect("a file");
    folder
}

fn beside(folder: &Path, out: &Path) -> Result<(Vec<String>, bool), BesideError> {
    let data = Data::example();
    let library = Library::read(data.path()).expect("files that can be read");
    let cards = validate(&library).expect("cards");
    publish_beside(&library, &cards, folder, out)
}

/// Every file below a folder, by its name from there.
fn files(folder: &Path) -> Vec<String> {
    fn look(folder: &Path, within: &str, found: &mut Vec<String>) {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            let name = format!("{within}{}", path.file_name().expect("a name").to_string_lossy());
            if path.is_dir() { look(&path, &format!("{name}/"), found) } else { found.push(name) }
        }
    }
    let mut found = Vec::new();
    look(folder, "", &mut found);
    found.sort();
    found
}

#[test]
fn only_what_the_deployment_lacks_is_written() {
    let (deployment, out) = (deployment(BUILD, "other"), Data::empty());
    let (names, compared) = beside(deployment.path(), out.path()).expect("cards");
    assert_eq!((names, compared), (["examplin.us.en", "examplin.us.ar"].map(str::to_owned).into(), true));
    let written = files(out.path());
    for name in ["examplin.us.en", "examplin.us.ar"] {
        for end in [".html", "/declarative.html", "/index.html", "/static.html"] {
            assert!(written.contains(&format!("cards/{name}{end}")), "{name}{end} is not in {written:?}");
        }
    }
    assert!(written.contains(&"cards/examplin/index.json".to_owned()), "{written:?}");
    assert_eq!(written.len(), 11, "{written:?}");
    let asset = written.iter().find(|name| name.starts_with("assets/examplin.us.en.")).expect("an asset");
    assert!(asset.ends_with(".bin"), "{asset}");
    let fragment = out.read("cards/examplin.us.en.html");
    let digest: String = asset.trim_start_matches("assets/examplin.us.en.").chars().take(11).collect();
    let (_, integrity) = fragment.split_once("data-integrity=\"sha384-").expect("the digest of the bytes");
    assert!(
        integrity.replace(['+', '/'], "-").starts_with(&digest) && fragment.contains(BUILD),
        "{asset}: {integrity:.20}"
    );
}

#[test]
fn a_deployment_of_other_code_is_reported_and_nothing_is_written() {
    let (deployment, out) = (deployment("0000000000000000", "other"), Data::empty());
    let error = beside(deployment.path(), out.path()).expect_err("a refusal").to_string();
    for part in ["build 0000000000000000", BUILD, "stay text", "Nothing was written"] {
        assert!(error.contains(part), "{part} is not in: {error}");
    }
    assert!(files(out.path()).is_empty());
}

#[test]
fn cards_that_were_added_can_be_written_again() {
    let folder = deployment(BUILD, "other");
    assert!(beside(folder.path(), folder.path()).is_ok());
    assert!(beside(folder.path(), folder.path()).is_ok());
}

#[test]
fn a_deployment_that_does_not_tell_its_build_is_refused() {
    for file in ["medication-card.js", "integrity.json"] {
        let (folder, out) = (deployment(BUILD, "other"), Data::empty());
        fs::write(folder.path().join(file), "{}").expect("a file");
        let error = beside(folder.path(), out.path()).expect_err("a refusal").to_string();
        assert!(error.contains("which build") && error.contains("Nothing was written"), "{error}");
        assert!(files(out.path()).is_empty());
    }
}

#[test]
fn a_medicine_that_the_deployment_has_itself_is_refused() {
    let (deployment, out) = (deployment(BUILD, "examplin"), Data::empty());
    let error = beside(deployment.path(), out.path()).expect_err("a refusal").to_string();
    assert!(error.contains("cards about \"examplin\" of their own") && error.contains("another id"), "{error}");
    assert!(files(out.path()).is_empty());
}

#[test]
fn where_there_is_no_deployment_nothing_is_compared() {
    let out = Data::empty();
    assert!(matches!(beside(out.path(), out.path()), Ok((_, false))));
}
