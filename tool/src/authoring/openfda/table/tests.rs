use super::*;
use crate::authoring::openfda::percentage::describe;

/// The rows of a table of a medicine that is called Examplin, or why the table is refused.
fn read(html: &str) -> Result<Vec<String>, String> {
    let table = ReactionTable::read(html, &MedicineNames::from_iter(["examplin"]));
    let row = |row| match row {
        TableRow::Reaction { name, rate, .. } => format!("{name}: {}", rate.map_or("undecided".to_owned(), describe)),
        TableRow::Other { words, .. } => format!("left: {words}"),
    };
    let rows: Vec<String> = table.rows.into_iter().map(row).collect();
    assert!(table.refusal.is_none() || !rows.iter().any(|row| row.contains("out of")), "{rows:?}");
    table.refusal.map_or(Ok(rows), Err)
}

const HEAD: &str = "<table><caption>Adverse reactions (percent)</caption><thead><tr><th>Reaction</th>\
                    <th>Examplin (N=100)</th><th>Placebo (N=99)</th></tr></thead><tbody>";

#[test]
fn a_table_with_one_column_of_the_medicine_names_side_effects() {
    let html = format!(
        "{HEAD}<tr><td>Stomach</td><td/><td/></tr><tr><td> Nausea</td><td>7</td><td>6</td></tr>\
         <tr><td>Dry mouth</td><td>&lt;1</td><td>-</td></tr><tr><td>Rash</td><td>-</td><td>1</td></tr>\
         <tr><td>Cough</td><td>2.5</td><td>1</td></tr><tr><td>Any reaction</td><td>40</td><td>30</td></tr>\
         <tr><td>Pain</td><td>12 (7%)</td><td>1</td></tr><tr><td>Fever</td><td>12 (7)</td><td>1</td></tr>\
         <tr><td></td><td></td><td></td></tr></tbody></table>"
    );
    let wanted = [
        "Nausea: 7 out of 100",
        "Dry mouth: fewer than 1 out of 100",
        "Rash: undecided",
        "Cough: 2.5 out of 100",
        "left: Any reaction | 40 | 30",
        "Pain: 7 out of 100",
        "Fever: undecided",
    ];
    assert_eq!(read(&html).as_deref(), Ok(wanted.map(str::to_owned).as_slice()));
}

#[test]
fn a_table_that_can_be_read_in_two_ways_is_refused() {
    let row = "<tr><td>Nausea</td><td>7%</td><td>6%</td></tr>";
    let head = |columns: &str| {
        format!("<table><caption>Table 1</caption><tr><th>Adverse event</th>{columns}</tr>{row}</table>")
    };
    assert!(read(&head("<th>5 mg</th><th>10 mg</th>")).is_err_and(|why| why.contains("\"5 mg\"")));
    assert!(read(&head("<th>Examplin 5 mg</th><th>Placebo</th>")).is_err_and(|why| why.contains("\"5\"")));
    assert!(read(&head("<th>Examplin day</th><th>Examplin night</th>")).is_err());
    assert!(read(&head("<th>All grades</th><th>Placebo</th>")).is_err_and(|why| why.contains("All grades")));
    assert!(
        read(&head("<th>Placebo</th><th>Control</th>")).is_err_and(|why| why.contains("no column of this medicine"))
    );
    assert!(read(&head("<th>Examplin minus placebo</th><th>Placebo</th>")).is_err_and(|why| why.contains("both")));
    let columns = "<th>Examplin</th><th>Placebo</th>";
    assert_eq!(read(&head(columns)).unwrap_or_default(), ["Nausea: 7 out of 100"]);
    assert!(read(&head(columns).replace("Table 1", "")).is_err_and(|why| why.contains("no title")));
    assert!(read(&head(columns).replace("Adverse event", "Dose")).is_err_and(|why| why.contains("adverse reactions")));
    let stopped = head(columns).replace("Adverse event", "Adverse event leading to discontinuation");
    assert!(read(&stopped).is_err_and(|why| why.contains("\"leading\"")));
    assert!(read(&HEAD.replace("percent", "percent who discontinued")).is_err());
    assert!(read(&format!("{HEAD}<tr><td rowspan=2>Nausea</td><td>7</td><td>6</td></tr></table>")).is_err());
    assert!(read(&format!("{HEAD}<tr><td>Nausea<table></table></td><td>7</td><td>6</td></tr></table>")).is_err());
}

#[test]
fn a_footnote_that_is_not_understood_refuses_the_table() {
    let table = |note: &str| format!("{HEAD}<tr><td>Nausea</td><td>7</td><td>6</td></tr>{note}</table>");
    for note in [
        "<tr><td colspan=3>Percentages are per 100 patient-years.</td></tr>",
        "<tfoot><tr><td>In women</td></tr></tfoot>",
        "<tr><td>Rash<footnote>In women</footnote></td><td>7</td><td>6</td></tr>",
        "In women",
    ] {
        assert!(read(&table(note)).is_err(), "{note}");
    }
    let note = "<tfoot><tr><td colspan=3>Reported by at least 1% of patients treated with Examplin and more than placebo</td></tr></tfoot>";
    assert!(read(&table(note)).is_ok());
}

#[test]
fn a_mark_without_its_footnote_leaves_the_rate_to_a_person() {
    let row = |name: &str| format!("<tr><td>{name}</td><td>7</td><td>6</td></tr>");
    let note = "<tfoot><tr><td>Reported by at least 1% of patients</td></tr></tfoot>";
    for name in ["Nausea<sup>b</sup>", "Nausea*", "Nausea<footnote/>"] {
        assert_eq!(read(&format!("{HEAD}{}</table>", row(name))).unwrap_or_default(), ["Nausea: undecided"], "{name}");
    }
    let with_note = format!("{HEAD}{}{note}</table>", row("Nausea<sup>b</sup>"));
    assert_eq!(read(&with_note).unwrap_or_default(), ["Nausea: 7 out of 100"]);
    for (text, marked) in [("Reaction</th>", "Reaction<sup>a</sup></th>"), ("(percent)", "(percent)†")] {
        let html = |note: &str| format!("{}{}{note}</table>", HEAD.replace(text, marked), row("Nausea"));
        assert!(read(&html("")).is_err_and(|why| why.contains("footnote mark")), "{marked}");
        assert!(read(&html(note)).is_ok(), "{marked}");
    }
    let words = HEAD.replace("(percent)", "(percent)<sup>in women</sup>");
    assert!(read(&format!("{words}{}</table>", row("Nausea"))).is_err_and(|why| why.contains("\"women\"")));
}

#[test]
fn cells_that_do_not_match_the_columns_have_no_rate() {
    let html = format!("{HEAD}<tr><td>Nausea</td><td>7</td></tr><tr><td>Rash</td><td colspan=2>7</td></tr></table>");
    assert_eq!(read(&html).unwrap_or_default(), ["Nausea: undecided", "Rash: undecided"]);
}

#[test]
fn what_stands_under_a_heading_that_is_not_a_part_of_the_body_has_no_rate() {
    let row = |name: &str| format!("<tr><td>{name}</td><td>7</td><td>6</td></tr>");
    let rated = |rows: &str| {
        let rows = read(&format!("{HEAD}{rows}</table>")).unwrap_or_default();
        rows.into_iter().filter(|row| row.ends_with("out of 100")).count()
    };
    let heading = |text: &str| format!("<tr><td>{text}</td><td/><td/></tr>");
    let wide = |text: &str| format!("<tr><td colspan=3>{text}</td></tr>");
    let under = |heading: &str| rated(&format!("{heading}{}{heading}{}", row("Rash"), row("Cough")));
    for part in ["Skin and Appendages", "Body as a Whole", "Central and Peripheral Nervous System", "Eye disorders"] {
        assert_eq!((under(&heading(part)), under(&wide(part))), (2, 2), "{part}");
    }
    for group in ["Men", "Led to discontinuation", "Renal impairment", "Over 12 years"] {
        assert_eq!((under(&heading(group)), under(&wide(group))), (0, 0), "{group}");
    }
    let nested = format!("{}{}{}", heading("Men"), heading("Eye disorders"), row("Rash"));
    assert_eq!(rated(&nested), 0, "a part of the body does not end a group");
    let indented = format!("{}{}", row("Headache"), row("&#160;&#160;Throbbing"));
    assert_eq!(rated(&indented), 1, "an indented row is a part of the one above it");
}

#[test]
fn another_form_of_the_medicine_is_not_a_control() {
    let head = "<th>Adverse event</th><th>Examplin</th><th>25 mg controlled-release</th>";
    let row = "<tr><td>Nausea</td><td>7%</td><td>6%</td></tr>";
    let html = format!("<table><caption>Table 1</caption><tr>{head}</tr>{row}</table>");
    assert!(read(&html).is_err_and(|why| why.contains("25 mg controlled-release")));
}

#[test]
fn a_number_is_a_percentage_only_if_the_table_says_so() {
    let row = "<tr><td>Nausea</td><td>7</td><td>6</td></tr></table>";
    for title in ["", "in 2% or more of patients", "in at least 2 percent of patients"] {
        let html = HEAD.replace("(percent)", title) + row;
        assert_eq!(read(&html).as_deref(), Ok(["Nausea: undecided".to_owned()].as_slice()), "{title}");
    }
    let html = HEAD.replace("(percent)", "").replace("(N=100)", "(N=100) %") + row;
    assert_eq!(read(&html).as_deref(), Ok(["Nausea: 7 out of 100".to_owned()].as_slice()));
}

#[test]
fn a_count_is_not_a_percentage() {
    let cells = |cell: &str| {
        let row = format!("<tr><td>Nausea</td><td>{cell}</td><td>6</td></tr></table>");
        read(&(HEAD.replace("(percent)", "").replace("(N=100)", "n (%)") + &row)).unwrap_or_default().concat()
    };
    assert_eq!(cells("12 (7)"), "Nausea: 7 out of 100");
    assert_eq!(cells("7%"), "Nausea: 7 out of 100");
    assert_eq!(cells("12"), "Nausea: undecided");
    let row = "<tr><td>Nausea</td><td>15</td><td>6</td></tr></table>";
    let patients = HEAD.replace("(N=100)", "patients (N=100)") + row;
    assert_eq!(read(&patients).unwrap_or_default().concat(), "Nausea: undecided");
    let rows = read(&(HEAD.replace("(percent)", ": number (percent)") + row));
    assert_eq!(rows.unwrap_or_default().concat(), "Nausea: undecided");
}

#[test]
fn several_side_effects_in_one_cell_are_left_to_a_person() {
    let rows = |name: &str, value: &str| {
        read(&format!("{HEAD}<tr><td>{name}</td><td>{value}</td><td>0</td></tr></table>")).unwrap_or_default().concat()
    };
    assert_eq!(rows("Dizziness Drowsiness", "3% 5%"), "left: Dizziness Drowsiness | 3% 5% | 0");
    assert_eq!(rows("Itch<br/>Hives", "3"), "left: Itch Hives | 3 | 0");
    assert_eq!(rows("<list><item>Itch</item><item>Hives</item></list>", "3"), "left: Itch Hives | 3 | 0");
    assert_eq!(rows("<p>Itch</p>", "<p>3</p>"), "Itch: 3 out of 100");
}

#[test]
fn a_mark_never_becomes_a_digit() {
    let rate = |value: &str| {
        read(&format!("{HEAD}<tr><td>Itch</td><td>{value}</td><td>0</td></tr></table>")).unwrap_or_default().concat()
    };
    for value in
        ["1<sup>a</sup>2", "7<sup>1</sup>", "10<sup>-3</sup>", "1<sub>2</sub>", "7<footnote>b</footnote>", "7^1"]
    {
        assert!(!rate(value).contains("out of"), "{value}: {}", rate(value));
    }
    assert_eq!(rate("&#x2265;&#32;3%"), "Itch: 3 or more out of 100");
}
