//! Notices which medicines somebody is writing.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
    sync::mpsc,
    time::Duration,
};

use notify_debouncer_full::{
    DebounceEventResult, DebouncedEvent, new_debouncer,
    notify::{self, EventKind, RecursiveMode},
};

/// How long nothing has to happen until files count as saved: editors write in several steps.
const QUIET: Duration = Duration::from_millis(200);

/// Calls `saved` with the name of each folder of `medicines/` in which a file has been written, made or removed, for ever.
///
/// # Errors
/// When the folder is not there, or the system cannot tell what happens in it.
pub fn watch(data: &Path, mut saved: impl FnMut(&str)) -> notify::Result<()> {
    let medicines = data.join("medicines").canonicalize()?;
    let (sender, events) = mpsc::channel::<DebounceEventResult>();
    let mut debouncer = new_debouncer(QUIET, None, sender)?;
    debouncer.watch(&medicines, RecursiveMode::Recursive)?;
    for found in events {
        let found =
            found.map_err(|errors| errors.into_iter().next().unwrap_or_else(|| notify::Error::generic("unknown")))?;
        folders(&medicines, &found).iter().for_each(|folder| saved(folder));
    }
    Ok(())
}

/// The folders of medicines in which something has changed. That a file was read is no change.
fn folders(medicines: &Path, events: &[DebouncedEvent]) -> BTreeSet<String> {
    let is_change = |event: &&DebouncedEvent| !matches!(event.kind, EventKind::Access(_) | EventKind::Other);
    let paths = events.iter().filter(is_change).flat_map(|event| &event.paths);
    let folder = |path: &PathBuf| {
        let mut steps = path.strip_prefix(medicines).ok()?.iter();
        let folder = steps.next()?.to_str()?.to_owned();
        // A medicine is a folder: what lies beside it is none.
        steps.next().map(|_| folder)
    };
    paths.filter_map(folder).collect()
}

#[cfg(test)]
mod tests {
    use std::time::Instant;

    use notify_debouncer_full::notify::{
        Event,
        event::{AccessKind, CreateKind},
    };

    use super::*;

    #[test]
    fn a_medicine_is_saved_when_a_file_in_its_folder_changes_and_not_when_one_is_read() {
        let event = |kind, path: &str| DebouncedEvent::new(Event::new(kind).add_path(path.into()), Instant::now());
        let made = EventKind::Create(CreateKind::File);
        let events = [
            event(made, "/data/medicines/examplin/en.json"),
            event(made, "/data/medicines/examplin/es.json"),
            event(EventKind::Access(AccessKind::Read), "/data/medicines/farplin/en.json"),
            event(made, "/data/medicines/notes.md"),
        ];
        assert_eq!(folders(Path::new("/data/medicines"), &events), ["examplin".to_owned()].into());
    }
}
