//! The command line of the native tool.

use std::{
    env, fs, io,
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::{Parser, Subcommand};
use jiff::{Timestamp, tz::TimeZone};
use medication_card::{
    model::Card,
    tools::{
        library::Library,
        problem::Problem,
        publish::{export, publish},
        report::{file_name, report},
        schema::schemas,
        tokens::{table, tokens, with_table},
        validate::{overdue, validate},
    },
};

/// Checks the content of medication cards and builds them.
#[derive(Debug, Parser)]
#[command(version)]
struct Arguments {
    /// The folder with the content.
    #[arg(long, global = true, default_value = "data")]
    data: PathBuf,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Read all content and report every problem.
    Validate,
    /// Write the cards and the loader beside the compiled card. Trunk runs this as a hook.
    Build {
        /// The folder that Trunk is filling; by default the one it names in TRUNK_STAGING_DIR.
        #[arg(long)]
        out: Option<PathBuf>,
        /// Build although the day of the next check has passed. The card then says so. Also: ALLOW_OVERDUE=1.
        #[arg(long)]
        allow_overdue: bool,
    },
    /// Write what a program of your own needs to draw the cards with Yew: their bytes and the style sheet.
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
    /// Write the table of custom properties into a document, from the comments in styles/tokens.css.
    Theme {
        /// The document.
        #[arg(long, default_value = "docs/theme.md")]
        into: PathBuf,
    },
    /// Write the JSON Schema of every kind of file, for editors.
    Schema {
        /// The folder to write into.
        #[arg(long, default_value = "data/schema")]
        out: PathBuf,
    },
}

fn main() -> ExitCode {
    match run(&Arguments::parse()) {
        Ok(said) => {
            println!("{said}");
            ExitCode::SUCCESS
        }
        Err(said) => {
            eprintln!("{said}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &Arguments) -> Result<String, String> {
    let data = &arguments.data;
    match &arguments.command {
        Command::Validate => {
            let (_, cards) = load(data)?;
            Ok(format!("{} cards are fit to be built.", cards.len()))
        }
        Command::Build { out, allow_overdue } => {
            let (library, cards) = load(data)?;
            let late = overdue(&library, Timestamp::now().to_zoned(TimeZone::UTC).date());
            if !late.is_empty() && !allow_overdue && env::var_os("ALLOW_OVERDUE").is_none_or(|value| value != "1") {
                return Err(list(&late, data));
            }
            let out = out
                .clone()
                .or_else(|| env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from))
                .ok_or("Where to? Run this through trunk, or give --out FOLDER.")?;
            let named =
                publish(&library, &cards, Path::new("."), &out).map_err(|error| format!("Could not build: {error}"))?;
            let door = named.get("medication-card.js").map_or("", String::as_str);
            Ok(format!("{} cards are built.\nintegrity of medication-card.js: {door}", cards.len()))
        }
        Command::Export { out } => {
            let (_, cards) = load(data)?;
            written(out, export(&cards, Path::new("."), out))
        }
        Command::Report { out } => {
            let (library, cards) = load(data)?;
            // What a card says in borrowed words is in the report of the card that has them as its own.
            let reports = cards.iter().filter(|card| card.content.is_none()).filter_map(|card| {
                let medicine = library.medicines.get(&card.medicine)?;
                Some((file_name(card), report(card, medicine, library.gates.get(&card.lang)?)))
            });
            write(out, reports)
        }
        Command::Theme { into } => {
            let write = || -> io::Result<()> {
                let table = table(&tokens(&fs::read_to_string("styles/tokens.css")?)?);
                fs::write(into, with_table(&fs::read_to_string(into)?, &table)?)
            };
            write().map_err(|error| format!("Could not write into {}: {error}", into.display()))?;
            Ok(format!("The table of {} is written.", into.display()))
        }
        Command::Schema { out } => write(out, schemas()),
    }
}

fn load(data: &Path) -> Result<(Library, Vec<Card>), String> {
    let library = Library::read(data).map_err(|problems| list(&problems, data))?;
    let cards = validate(&library).map_err(|problems| list(&problems, data))?;
    Ok((library, cards))
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
    Ok(format!("{count} files are written into {}.", folder.display()))
}
