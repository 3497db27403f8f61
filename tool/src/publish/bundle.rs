use std::{
    collections::{BTreeMap, BTreeSet},
    io,
};

use oxc::{
    allocator::Allocator,
    parser::{Parser, ParserReturn},
    semantic::SemanticBuilder,
    span::{SourceType, Span},
    syntax::module_record::ImportImportName,
};

/// Joins modules and those that they import into one. Each comes before the modules that import it, without its `import`s.
/// Only the `first` ones keep the word `export`, also where another imports them.
///
/// `read` returns the source of a module by its path. The supported forms are
/// `import { a } from "./b.js"`, the same with `../`, and `export` before a declaration. The top-level names of all modules must differ, because
/// the modules end up in one scope.
///
/// # Errors
/// When a module cannot be read, uses another form, or uses a name of another module without importing it.
pub(super) fn bundle(first: &[String], read: &dyn Fn(&str) -> io::Result<String>) -> io::Result<String> {
    let mut bundle = Bundle { first, read, modules: BTreeMap::new(), in_progress: Vec::new(), text: String::new() };
    for module in first {
        bundle.add(module)?;
    }
    bundle.check()?;
    Ok(bundle.text)
}

struct Bundle<'a> {
    first: &'a [String],
    read: &'a dyn Fn(&str) -> io::Result<String>,
    modules: BTreeMap<String, Names>,
    /// The modules that are being added: one of the first, one that it imports, one that this imports, and so on.
    in_progress: Vec<String>,
    text: String,
}

/// The top-level names of a module.
#[derive(Default)]
struct Names {
    declared: BTreeSet<String>,
    exported: BTreeSet<String>,
    /// Names that it uses without declaring them, such as the browser's globals.
    undeclared: BTreeSet<String>,
}

impl Bundle<'_> {
    /// Adds a module after all that it imports, unless it has been added already.
    fn add(&mut self, name: &str) -> io::Result<()> {
        if self.modules.contains_key(name) {
            return Ok(());
        }
        if self.in_progress.iter().any(|module| module == name) {
            return Err(refused(name, "imports itself by way of others"));
        }
        self.in_progress.push(name.to_owned());
        let source = (self.read)(name)?;
        let allocator = Allocator::default();
        let parsed = Parser::new(&allocator, &source, SourceType::mjs()).parse();
        if let Some(problem) = parsed.diagnostics.iter().next() {
            return Err(refused(name, &format!("cannot be read: {problem}")));
        }
        let mut names = names(name, &parsed)?;
        let mut removed: Vec<Span> = Vec::new();
        let record = &parsed.module_record;
        for import in &record.import_entries {
            let local = import.local_name.name.as_str();
            let from = self.imported(name, import.module_request.name.as_str())?;
            let same = matches!(&import.import_name, ImportImportName::Name(theirs) if theirs.name == local);
            if !same || !self.modules.get(&from).is_some_and(|module| module.exported.contains(local)) {
                return Err(refused(name, &format!("imports `{local}`, which {from} does not export by that name")));
            }
            names.declared.remove(local);
            removed.push(import.statement_span);
        }
        let named = |other| record.import_entries.iter().any(|import| import.module_request.name == other);
        if let Some(other) = record.requested_modules.keys().find(|other| !named(**other)) {
            return Err(refused(name, &format!("imports nothing from \"{other}\"")));
        }
        if !self.first.iter().any(|module| module == name) {
            let word = |start| Span::sized(start, EXPORT.len() as u32);
            removed.extend(record.local_export_entries.iter().map(|export| word(export.statement_span.start)));
        }
        self.text.push_str(&without(&source, removed));
        // A comment in the last line must end there.
        self.text.push('\n');
        self.modules.insert(name.to_owned(), names);
        self.in_progress.pop();
        Ok(())
    }

    /// Adds an imported module, and returns its path.
    fn imported(&mut self, by: &str, path: &str) -> io::Result<String> {
        let mut folders: Vec<&str> = by.split('/').collect();
        folders.pop();
        let path = match (path.strip_prefix("./"), path.strip_prefix("../")) {
            (Some(path), _) => path,
            (None, Some(path)) if folders.pop().is_some() => path,
            _ => return Err(refused(by, &format!("imports \"{path}\", which does not begin with ./ or ../"))),
        };
        folders.push(path);
        let name = folders.join("/");
        self.add(&name)?;
        Ok(name)
    }

    /// In one scope, no module may use a name that it does not import, nor declare the name of another.
    fn check(&self) -> io::Result<()> {
        for (name, module) in &self.modules {
            for (other, others) in self.modules.iter().filter(|(other, _)| *other != name) {
                if let Some(used) = module.undeclared.intersection(&others.declared).next() {
                    return Err(refused(name, &format!("uses `{used}` of {other} without importing it")));
                }
                if let Some(twice) = module.declared.intersection(&others.declared).next() {
                    return Err(refused(name, &format!("declares `{twice}`, and so does {other}")));
                }
            }
        }
        Ok(())
    }
}

const EXPORT: &str = "export ";

fn names(module: &str, parsed: &ParserReturn<'_>) -> io::Result<Names> {
    let record = &parsed.module_record;
    let mut names = Names::default();
    for export in &record.local_export_entries {
        let statement = parsed.program.source_text.get(export.statement_span.start as usize..).unwrap_or_default();
        let declares = !export.export_name.is_default() && !statement.starts_with("export {");
        match export.local_name.name().filter(|_| declares) {
            Some(name) => names.exported.insert(name.to_string()),
            None => return Err(refused(module, "exports in another way than with `export` before a declaration")),
        };
    }
    if !record.indirect_export_entries.is_empty() || !record.star_export_entries.is_empty() {
        return Err(refused(module, "exports names of another module"));
    }
    let scoping = SemanticBuilder::new().build(&parsed.program).semantic.into_scoping();
    names.declared = scoping.get_bindings(scoping.root_scope_id()).keys().map(ToString::to_string).collect();
    names.undeclared = scoping.root_unresolved_references().keys().map(ToString::to_string).collect();
    Ok(names)
}

/// A text without these spans.
fn without(source: &str, mut removed: Vec<Span>) -> String {
    removed.sort_by_key(|span| span.start);
    removed.dedup();
    let mut text = String::new();
    let mut start = 0;
    for span in removed {
        text.push_str(source.get(start..span.start as usize).unwrap_or_default());
        start = span.end as usize;
    }
    text.push_str(source.get(start..).unwrap_or_default());
    text
}

fn refused(module: &str, what: &str) -> io::Error {
    io::Error::other(format!("{module} {what}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bundled(modules: &[(&str, &str)]) -> Result<String, String> {
        let read = |name: &str| {
            let found = modules.iter().find(|(module, _)| *module == name);
            found.map(|(_, source)| (*source).to_owned()).ok_or_else(|| io::Error::other(format!("no {name}")))
        };
        bundle(&["a.js".to_owned()], &read).map_err(|error| error.to_string())
    }

    #[test]
    fn what_is_asked_for_is_exported_also_where_another_imports_it() {
        let read =
            |name: &str| Ok(if name == "a.js" { "import { b } from \"./b.js\";" } else { "export let b;" }.to_owned());
        let text = bundle(&["a.js".to_owned(), "b.js".to_owned()], &read);
        assert!(text.is_ok_and(|text| text.contains("export let b;")));
    }

    #[test]
    fn a_module_comes_once_and_before_those_that_import_it() {
        let text = bundled(&[
            ("a.js", "import { b } from \"./parts/b.js\";\nimport { c, d } from \"./parts/c.js\";\nb(c, d);\n"),
            ("parts/b.js", "import { c } from \"../parts/c.js\";\nexport const b = () => c;\n"),
            ("parts/c.js", "export async function c() {}\nexport let d = 1, e = 2; // f"),
        ]);
        let joined = "async function c() {}\nlet d = 1, e = 2; // f\n\nconst b = () => c;\n\n\n\nb(c, d);\n\n";
        assert_eq!(text.as_deref(), Ok(joined));
    }

    #[test]
    fn modules_that_would_change_their_meaning_in_one_scope_are_refused() {
        for (a, b, reason) in [
            ("import { b } from \"./b.js\";", "export const c = 1;", "a.js imports `b`, which b.js does not export"),
            ("import { b as c } from \"./b.js\";", "export const b = 1;", "a.js imports `c`, which b.js"),
            ("import b from \"./b.js\";", "export default 1;", "b.js exports in another way"),
            ("import { b } from \"./b.js\";", "const b = 1;\nexport { b };", "b.js exports in another way"),
            ("import \"./b.js\";", "", "a.js imports nothing from \"./b.js\""),
            ("import { b } from \"b\";", "", "a.js imports \"b\", which does not begin with ./ or ../"),
            ("import { b } from \"../b.js\";", "", "a.js imports \"../b.js\", which does not begin"),
            ("import { b } from \"./b.js\"; c();", "export const b = 1; const c = 2;", "a.js uses `c` of b.js"),
            (
                "import { b } from \"./b.js\"; let c;",
                "export const b = 1; let c;",
                "a.js declares `c`, and so does b.js",
            ),
            ("import { b } from \"./b.js\";", "import { a } from \"./a.js\"; export let b;", "a.js imports itself"),
            ("import { b } from \"./b.js\";", "export let b = ;", "b.js cannot be read"),
        ] {
            let text = bundled(&[("a.js", a), ("b.js", b)]);
            assert!(text.as_ref().is_err_and(|error| error.contains(reason)), "{reason}: {text:?}");
        }
    }
}
