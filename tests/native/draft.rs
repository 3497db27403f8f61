//! What `medication-card new` makes: files of the right form in which everything is still to be written.

use std::fs;

use medication_card::model::Region;
use medication_card_tool::{authoring::new::Draft, checks::validate, content::library::Library};

use super::support::{Data, region};

/// A data folder with a new medicine.
fn skeleton(regions: Vec<Region>) -> Data {
    let data = Data::empty();
    Draft::new("ibuprofen".parse().expect("an id"), regions).write(data.path()).expect("a folder");
    data
}

#[test]
fn a_new_medicine_has_the_right_form_and_cannot_be_built() {
    let data = skeleton(vec![Region::US]);
    assert!(Library::read(data.path()).is_ok(), "every file can be read");
    let said = data.problems();
    assert!(!said.is_empty());
    for form in ["not known here", "is missing", "wrong kind", "not JSON", "none of the values", "is not an id"] {
        assert!(!said.contains(form), "{form:?} is said of its form:\n{said}");
    }
}

#[test]
fn everything_that_a_person_has_to_write_or_decide_is_named() {
    let data = skeleton(vec![Region::US]);
    let said = data.problems();
    let files =
        ["facts.json", "en.json", "coverage.json"].map(|file| data.read(&format!("medicines/ibuprofen/{file}")));
    let placeholders = files.iter().map(|text| text.matches("[write]").count()).sum::<usize>();
    assert!(placeholders > 30);
    assert_eq!(said.matches("is not written yet").count(), placeholders, "{said}");
    let open = files[0].matches(": null").count();
    let undecided = [
        "has no kind",
        "has no tier",
        "has no level",
        "has no rates",
        "nobody has checked",
        "nobody has said when",
        "nobody has looked up",
    ];
    assert_eq!(undecided.iter().map(|what| said.matches(what).count()).sum::<usize>(), open, "{said}");
    let sources = files[0].matches("\"sources\": []").count();
    assert_eq!(said.matches("    has no source\n").count(), sources, "{said}");
    assert!(!said.contains("reads at grade") && !said.contains("a sentence of"), "a placeholder is judged:\n{said}");
    assert_eq!(said.matches("To mend it: ").count(), placeholders + open + sources, "something else is said:\n{said}");
}

#[test]
fn a_new_medicine_is_made_for_the_regions_that_are_asked_for() {
    let data = skeleton(["uk", "ie"].map(region).to_vec());
    let library = Library::read(data.path()).expect("files that can be read");
    let medicine = library.medicines.values().next().expect("a medicine");
    assert_eq!(medicine.facts.regions, ["uk", "ie"].map(region));
}

#[test]
fn a_folder_that_is_there_is_left_as_it_is() {
    let data = skeleton(vec![Region::US]);
    let words = data.path().join("medicines/ibuprofen/en.json");
    fs::write(&words, "mine").expect("a file");
    let said =
        Draft::new("ibuprofen".parse().expect("an id"), vec![Region::US]).write(data.path()).expect_err("a refusal");
    assert!(said.contains("is there already") && said.contains("Choose another id"), "{said}");
    assert_eq!(fs::read_to_string(words).expect("a file"), "mine");
}

#[test]
fn a_medicine_is_built_when_all_of_it_is_written() {
    let data = skeleton(vec![Region::US]);
    let folder = data.path().join("medicines/ibuprofen");
    for file in ["facts.json", "en.json", "coverage.json"] {
        let written: Vec<String> = fs::read_to_string(folder.join(file))
            .expect(file)
            .lines()
            .map(|line| match line.split_once("\"[write]") {
                Some((before, _)) if before.contains("\"url\"") => format!("{before}\"https://example.org/\""),
                Some((before, rest)) if rest.contains("\": ") => format!("{before}\"Pain\": \"first-effect\""),
                Some((before, rest)) => format!("{before}\"Ask us.\"{}", if rest.ends_with(',') { "," } else { "" }),
                None => line.to_owned(),
            })
            .collect();
        let decided = written
            .join("\n")
            .replace("\"sources\": []", "\"sources\": [\"label\"]")
            .replace("\"tier\": null", "\"tier\": \"urgent\"")
            .replace("\"kind\": null", "\"kind\": \"may-stop\"")
            .replace("\"rates\": null", "\"rates\": []")
            .replace("\"level\": null", "\"level\": \"avoid\"")
            .replace("\"supply\": null", "\"supply\": \"pharmacy\"")
            .replace("\"control\": null", "\"control\": \"unknown\"")
            .replace("\"checked\": null", "\"checked\": \"2026-01-31\"")
            .replace("\"next_check\": null", "\"next_check\": \"2026-07-31\"");
        fs::write(folder.join(file), decided).expect(file);
    }
    let cards = validate(&Library::read(data.path()).expect("files that can be read"));
    // In English, and with the interface in Arabic around it.
    assert_eq!(cards.map(|cards| cards.len()).map_err(|_| data.problems()), Ok(2));
}
