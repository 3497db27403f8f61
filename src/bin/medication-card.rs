//! The command line of the native tool.

use std::{
    env,
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::{Parser, Subcommand};
use medication_card::{
    model::Card,
    tools::{library::Library, publish::publish, validate::validate},
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
    let (library, cards) = load(&arguments.data)?;
    match &arguments.command {
        Command::Validate => Ok(format!("{} cards are fit to be built.", cards.len())),
        Command::Build { out } => {
            let out = out
                .clone()
                .or_else(|| env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from))
                .ok_or("Where to? Run this through trunk, or give --out FOLDER.")?;
            publish(&library, &cards, Path::new("."), &out).map_err(|error| format!("Could not build: {error}"))?;
            Ok(format!("{} cards are built.", cards.len()))
        }
    }
}

fn load(data: &Path) -> Result<(Library, Vec<Card>), String> {
    let report = |problems: Vec<_>| {
        let list: Vec<String> = problems.iter().map(ToString::to_string).collect();
        format!("{}\n\n{} to mend in {}.", list.join("\n\n"), list.len(), data.display())
    };
    let library = Library::read(data).map_err(report)?;
    let cards = validate(&library).map_err(report)?;
    Ok((library, cards))
}
