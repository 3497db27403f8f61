//! The command line of the native tool.

use std::{
    env, fs,
    io::{self, Write},
    path::{Path, PathBuf},
    process::{self, ExitCode},
};

use clap::{Parser, Subcommand};
use jiff::{Timestamp, tz::TimeZone};
use medication_card::{
    BUILD,
    model::{Card, Id, Region},
};
use medication_card_tool::{
    authoring::{
        new::Draft,
        openfda, questions,
        report::{file_name, report},
    },
    checks::{overdue, validate_each},
    content::{library::Library, problem::Problem, schema::schemas},
    publish::{
        beside::publish_beside,
        export, publish, publish_only,
        tokens::{table, tokens, with_table},
    },
    watch::watch,
};

/// Checks the content of medication cards and builds them.
#[derive(Debug, Parser)]
#[command(version)]
struct Arguments {
    /// The folder with the content: it holds medicines/. Where it does not have regions.json, words/ or
    /// languages/, the bundled ones are used.
    #[arg(long, global = true, default_value = "data")]
    data: PathBuf,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Make the files of a medicine, for a person to fill in.
    New {
        /// Its generic name in small letters, with hyphens for spaces.
        id: String,
        /// A region to make cards for; give it again for more.
        #[arg(long = "region", default_value = "us")]
        regions: Vec<Region>,
    },
    /// Make a draft of a medicine from a document of somebody else's.
    Import {
        #[command(subcommand)]
        from: From,
    },
    /// Read all content and report every problem.
    Validate {
        /// Read one medicine only, and what all medicines share.
        #[arg(long, value_name = "MEDICINE")]
        only: Option<String>,
    },
    /// Write the cards and the loader beside the compiled card. Trunk runs this as a hook.
    Build {
        /// The folder to write into; by default that of --beside, or the one that Trunk names in TRUNK_STAGING_DIR.
        #[arg(long)]
        out: Option<PathBuf>,
        /// Write cards only, to be served beside the files in this folder, which an earlier build made. They are
        /// compared with it.
        #[arg(long, value_name = "DEPLOYMENT")]
        beside: Option<PathBuf>,
        /// Build although the day of the next check has passed. The card then says so. ALLOW_OVERDUE=1 does the same.
        #[arg(long)]
        allow_overdue: bool,
        /// Check and write the cards of one medicine only, into a folder that an earlier build of the same code made. What
        /// all cards share is not written: after a change to code, styles, or words of the interface, build everything.
        #[arg(long, value_name = "MEDICINE", conflicts_with = "beside")]
        only: Option<String>,
    },
    /// Build a medicine with --only whenever one of its files is saved, until this is stopped.
    Watch {
        /// The folder that an earlier build made.
        #[arg(long, default_value = "dist")]
        out: PathBuf,
    },
    /// Write what a program of your own needs to render the cards with Yew: their bytes and the style sheet.
    Export {
        /// The folder to write into.
        #[arg(long)]
        out: PathBuf,
    },
    /// Write a readable account of every card.
    Report {
        /// The folder to write into.
        #[arg(long, default_value = "reports")]
        out: PathBuf,
    },
    /// Ask each card the everyday questions in questions/, and list those that its search does not answer.
    Questions,
    /// Write the table of custom properties into a document, from the comments in styles/tokens.css.
    Theme {
        /// The document.
        #[arg(long, default_value = "docs/theme.md")]
        into: PathBuf,
    },
    /// Write the JSON Schema of every kind of file, for editors.
    Schema {
        /// The folder to write into; by default schema/ in the folder with the content.
        #[arg(long)]
        out: Option<PathBuf>,
    },
}

#[derive(Debug, Subcommand)]
enum From {
    /// A US drug label as openFDA gives it: https://open.fda.gov/apis/drug/label/
    Openfda {
        /// The file with one record, or with the answer of the API that holds one.
        label: PathBuf,
        /// The id of the medicine; by default made from the generic name in the record.
        #[arg(long)]
        id: Option<String>,
    },
}

fn main() -> ExitCode {
    match run(&Arguments::parse()) {
        Ok(message) => {
            // A reader such as `head` closes the pipe after the first lines; that is no failure.
            let _ = writeln!(io::stdout(), "{message}");
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &Arguments) -> Result<String, String> {
    let data = &arguments.data;
    match &arguments.command {
        Command::New { id, regions } => {
            let folder = Draft::new(medicine_id(id)?, regions.clone()).write(data)?;
            Ok(format!("A medicine to fill in is in {}.\n{}", folder.display(), next(data)))
        }
        Command::Import { from: From::Openfda { label, id } } => {
            let text =
                fs::read_to_string(label).map_err(|error| format!("Could not read {}: {error}", label.display()))?;
            let id = id.as_deref().map(medicine_id).transpose()?;
            let import = openfda::import(&text, id).map_err(|message| format!("{}: {message}", label.display()))?;
            let folder = import.draft.write(data)?;
            Ok(format!("{}\nIt is in {}.\n{}", import.summary, folder.display(), next(data)))
        }
        Command::Validate { only } => {
            let (_, cards) = load(data, only.as_deref(), drop)?;
            Ok(format!("Fit to be built: {}.", counted(cards.len(), "card")))
        }
        Command::Build { out, beside, allow_overdue, only } => {
            let beside_cards = beside.is_some();
            let (library, cards) = load(data, only.as_deref(), |card| beside_cards.then_some(card))?;
            let late = overdue(&library, Timestamp::now().to_zoned(TimeZone::UTC).date());
            if !late.is_empty() && !allow_overdue && env::var_os("ALLOW_OVERDUE").is_none_or(|value| value != "1") {
                return Err(list(&late, data));
            }
            match beside {
                Some(deployment) => {
                    let cards: Vec<Card> = cards.into_iter().flatten().collect();
                    build_beside(&library, &cards, deployment, out.as_deref())
                }
                None => build(&library, cards.len(), only.as_deref(), out.clone()),
            }
        }
        Command::Watch { out } => {
            println!(
                "What is saved in {} is written into {}: load the page again.",
                data.join("medicines").display(),
                out.display()
            );
            let failed = |error| format!("Could not watch {}: {error}", data.display());
            watch(data, |medicine| build_again(data, medicine, out)).map_err(failed)?;
            Ok(String::new())
        }
        Command::Export { out } => {
            let (library, cards) = load(data, None, |card| card)?;
            written(out, export(&library, &cards, Path::new("."), out))
        }
        Command::Report { out } => {
            let (library, cards) = load(data, None, |card| card)?;
            // A card in borrowed words has no report: that of the card they are borrowed from holds them.
            let reports = cards.iter().filter(|card| card.content.is_none()).filter_map(|card| {
                let medicine = library.medicines.get(&card.medicine)?;
                Some((file_name(card), report(card, medicine, &library.rules(medicine, &card.lang)?)))
            });
            write(out, reports)
        }
        Command::Questions => ask(data),
        Command::Theme { into } => {
            let write = || -> io::Result<()> {
                let table = table(&tokens(&fs::read_to_string("styles/tokens.css")?)?);
                fs::write(into, with_table(&fs::read_to_string(into)?, &table)?)
            };
            write().map_err(|error| format!("Could not write into {}: {error}", into.display()))?;
            Ok(format!("The table of {} is written.", into.display()))
        }
        Command::Schema { out } => write(&out.clone().unwrap_or_else(|| data.join("schema")), schemas()),
    }
}

fn build(library: &Library, cards: usize, only: Option<&str>, out: Option<PathBuf>) -> Result<String, String> {
    let out = out.or_else(|| env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from)).ok_or(
        "Where to? Run this through trunk, or give --out FOLDER. To add cards to files that are there, --beside.",
    )?;
    if let Some(medicine) = only {
        let failed = |error| format!("Could not build {medicine} into {}: {error}.", out.display());
        let count = publish_only(library, &medicine_id(medicine)?, Path::new("."), &out).map_err(failed)?;
        return Ok(format!("Built {medicine} into {}: {}.", out.display(), counted(count, "card")));
    }
    let named = publish(library, Path::new("."), &out).map_err(|error| format!("Could not build: {error}"))?;
    let integrity = named.get("medication-card.js").map_or("", String::as_str);
    Ok(format!("Built: {}.\nintegrity of medication-card.js: {integrity}", counted(cards, "card")))
}

/// Asks every card for which there are questions. An error if they are not answered well enough.
fn ask(data: &Path) -> Result<String, String> {
    let (library, cards) = load(data, None, |card| card)?;
    let (mut accounts, mut are_good) = (String::new(), true);
    for questions in &library.questions {
        let card = cards.iter().find(|card| {
            (&card.medicine, card.region, card.content_lang())
                == (&questions.medicine, questions.region, &questions.lang)
        });
        let Some(card) = card else {
            return Err(format!(
                "There is no card of {} in {} for {}.",
                questions.medicine, questions.lang, questions.region
            ));
        };
        let (account, is_good) = questions::account(questions, &questions::answer(questions, card));
        accounts.push_str(&account);
        are_good &= is_good;
    }
    if are_good { Ok(accounts) } else { Err(accounts) }
}

/// Builds one medicine with this program as it is now: it may have been compiled again since it was started.
fn build_again(data: &Path, medicine: &str, out: &Path) {
    let mut build = process::Command::new(env::args_os().next().unwrap_or_default());
    build.arg("--data").arg(data).args(["build", "--allow-overdue", "--only", medicine, "--out"]).arg(out);
    // It says what is wrong by itself.
    if let Err(error) = build.status() {
        eprintln!("Could not start a build: {error}");
    }
}

fn build_beside(library: &Library, cards: &[Card], deployment: &Path, out: Option<&Path>) -> Result<String, String> {
    if cards.is_empty() {
        return Err("There is no medicine to write a card about. Begin one with `medication-card new`.".to_owned());
    }
    let into = out.unwrap_or(deployment);
    let (names, compared) = publish_beside(library, cards, deployment, into).map_err(|error| error.to_string())?;
    let copy = if into == deployment { "" } else { " Copy what is in it over the files on the server, assets/ first." };
    let fits = if compared {
        format!("They fit the files in {}.", deployment.display())
    } else {
        format!(
            "There is no medication-card.js in {}, so nothing was compared: the cards are hydrated only beside files of \
             the build {BUILD}.",
            deployment.display()
        )
    };
    let list: Vec<String> = names.iter().map(|name| format!("  {name}")).collect();
    let count = counted(names.len(), "card");
    Ok(format!("Written into {}: {count}.\n{}\n{fits}{copy}", into.display(), list.join("\n")))
}

/// The id of a medicine, from what somebody typed.
fn medicine_id(text: &str) -> Result<Id, String> {
    text.parse::<Id>().map_err(|_| {
        let near: String =
            text.to_lowercase().chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
        let near = near.split('-').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-");
        let offer = if near.is_empty() { "ibuprofen".to_owned() } else { near };
        format!(
            "\"{text}\" cannot be the id of a medicine: it becomes part of addresses and file names, so it has small \
             letters, digits and single hyphens only. How about \"{offer}\"?"
        )
    })
}

/// What to do with a draft.
fn next(data: &Path) -> String {
    format!(
        "What is marked [write] is for a person to write, and every null for a person to decide. This names all of it:\n  \
         medication-card --data {} validate\nAs long as it finds anything, nothing is built.",
        data.display()
    )
}

/// Reads and checks the content, of one medicine or all, and keeps of each card what `keep` makes of it.
fn load<T: Send>(
    data: &Path,
    only: Option<&str>,
    keep: impl Fn(Card) -> T + Sync,
) -> Result<(Library, Vec<T>), String> {
    let library = match only {
        Some(medicine) => Library::read_only(data, &medicine_id(medicine)?),
        None => Library::read(data),
    };
    let library = library.map_err(|problems| list(&problems, data))?;
    let kept = validate_each(&library, keep).map_err(|problems| list(&problems, data))?;
    Ok((library, kept))
}

fn list(problems: &[Problem], data: &Path) -> String {
    let list: Vec<String> = problems.iter().map(ToString::to_string).collect();
    format!("{}\n\n{} to mend in {}.", list.join("\n\n"), list.len(), data.display())
}

fn write(folder: &Path, files: impl IntoIterator<Item = (String, String)>) -> Result<String, String> {
    let write = || -> io::Result<usize> {
        fs::create_dir_all(folder)?;
        let mut count = 0;
        for (name, text) in files {
            fs::write(folder.join(name), text)?;
            count += 1;
        }
        Ok(count)
    };
    written(folder, write())
}

fn written(folder: &Path, count: io::Result<usize>) -> Result<String, String> {
    let count = count.map_err(|error| format!("Could not write into {}: {error}", folder.display()))?;
    Ok(format!("Written into {}: {}.", folder.display(), counted(count, "file")))
}

/// `1 card`, `2 cards`.
fn counted(number: usize, one: &str) -> String {
    let ending = if number == 1 { "" } else { "s" };
    format!("{number} {one}{ending}")
}
