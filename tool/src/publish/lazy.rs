//! The part of the loader that is imported when it is needed.

use std::{fs, io, path::Path};

use super::{asset::Asset, bundle::bundle, script::minify};

/// Publishes the modules in `embed/loader/lazy/` as one asset, which exports what they export. `translations` are the words
/// of the loader in other languages than English, as JSON; `style` is the style of what only a live card shows.
///
/// # Errors
/// When a file cannot be read or written, or a module uses what only the loader has.
pub(super) fn publish_lazy(translations: &str, style: &str, project: &Path, out: &Path) -> io::Result<Asset> {
    let embed = project.join("embed");
    let mut modules = Vec::new();
    for entry in fs::read_dir(embed.join("loader/lazy"))? {
        if let Some(name) = entry?.file_name().to_str() {
            modules.push(format!("loader/lazy/{name}"));
        }
    }
    modules.sort();
    let text = bundle(&modules, &|module| fs::read_to_string(embed.join(module)))?;
    let text = text.replacen("\"%TRANSLATIONS%\"", translations, 1);
    let text = text.replacen("\"%LIVE_STYLE%\"", &serde_json::to_string(style)?, 1);
    // It would have a copy of a module with a state of its own, of what the build writes, or of the loader's address.
    for own in ["import.meta", "\"%", "createPolicy"] {
        if text.contains(own) {
            return Err(io::Error::other(format!(
                "what loader/lazy/ imports contains {own}: pass it in as a parameter"
            )));
        }
    }
    Asset::write(out, "lazy", "js", minify("loader/lazy", &text)?.as_bytes())
}
