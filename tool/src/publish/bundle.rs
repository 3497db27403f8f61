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

/// A module and those that it imports as one module: each stands before those that import it, without its `import`s and
/// the word `export`.
///
/// `read` gives the source of a module by its name from the folder of the first. Known are `import { a } from "./b.js"`
/// and `export` before a declaration; names at the top of all modules must differ, because they end up side by side.
///
/// # Errors
/// When a module cannot be read, is written in another way, or uses what it does not import.
pub(super) fn bundle(first: &str, read: &dyn Fn(&str) -> io::Result<String>) -> io::Result<String> {
    let mut bundle = Bundle { read, modules: BTreeMap::new(), under_way: Vec::new(), text: String::new() };
    bundle.add(first)?;
    bundle.check()?;
    Ok(bundle.text)
}

struct Bundle<'a> {
    read: &'a dyn Fn(&str) -> io::Result<String>,
    modules: BTreeMap<String, Names>,
    /// What is being added: the first module, one that it imports, one that this imports, and so on.
    under_way: Vec<String>,
    text: String,
}

/// The names at the top of a module.
#[derive(Default)]
struct Names {
    declared: BTreeSet<String>,
    exported: BTreeSet<String>,
    /// Names that it uses and has from nowhere, as those of the browser.
    foreign: BTreeSet<String>,
}

impl Bundle<'_> {
    /// Adds a module behind all that it imports, unless it is there.
    fn add(&mut self, name: &str) -> io::Result<()> {
        if self.modules.contains_key(name) {
            return Ok(());
        }
        if self.under_way.iter().any(|module| module == name) {
            return Err(refused(name, "imports itself by way of others"));
        }
        self.under_way.push(name.to_owned());
        let source = (self.read)(name)?;
        let allocator = Allocator::default();
        let parsed = Parser::new(&allocator, &source, SourceType::mjs()).parse();
        if let Some(problem) = parsed.diagnostics.iter().next() {
            return Err(refused(name, &format!("cannot be read: {problem}")));
        }
        let mut names = names(name, &parsed)?;
        let mut gone: Vec<Span> = Vec::new();
        let record = &parsed.module_record;
        for import in &record.import_entries {
            let local = import.local_name.name.as_str();
            let from = self.imported(name, import.module_request.name.as_str())?;
            let same = matches!(&import.import_name, ImportImportName::Name(theirs) if theirs.name == local);
            if !same || !self.modules.get(&from).is_some_and(|module| module.exported.contains(local)) {
                return Err(refused(name, &format!("imports `{local}`, which {from} does not export by that name")));
            }
            names.declared.remove(local);
            gone.push(import.statement_span);
        }
        let named = |other| record.import_entries.iter().any(|import| import.module_request.name == other);
        if let Some(other) = record.requested_modules.keys().find(|other| !named(**other)) {
            return Err(refused(name, &format!("imports nothing from \"{other}\"")));
        }
        let word = |start| Span::sized(start, EXPORT.len() as u32);
        gone.extend(record.local_export_entries.iter().map(|export| word(export.statement_span.start)));
        self.text.push_str(&without(&source, gone));
        // A comment at its end must not swallow what follows.
        self.text.push('\n');
        self.modules.insert(name.to_owned(), names);
        self.under_way.pop();
        Ok(())
    }

    /// Adds what a module imports, and gives its name from the first module's folder.
    fn imported(&mut self, by: &str, path: &str) -> io::Result<String> {
        let Some(path) = path.strip_prefix("./") else {
            return Err(refused(by, &format!("imports \"{path}\", which does not begin with ./")));
        };
        let folder = by.rsplit_once('/').map_or(String::new(), |(folder, _)| format!("{folder}/"));
        let name = format!("{folder}{path}");
        self.add(&name)?;
        Ok(name)
    }

    /// Side by side no module may see what it does not import, nor take another's name.
    fn check(&self) -> io::Result<()> {
        for (name, module) in &self.modules {
            for (other, others) in self.modules.iter().filter(|(other, _)| *other != name) {
                if let Some(used) = module.foreign.intersection(&others.declared).next() {
                    return Err(refused(name, &format!("uses `{used}` of {other} without importing it")));
                }
                if let Some(twice) = module.declared.intersection(&others.declared).next() {
                    return Err(refused(name, &format!("has a `{twice}`, as {other} has")));
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
            None => return Err(refused(module, "exports in another way than by `export` before a declaration")),
        };
    }
    if !record.indirect_export_entries.is_empty() || !record.star_export_entries.is_empty() {
        return Err(refused(module, "exports what another module has"));
    }
    let scoping = SemanticBuilder::new().build(&parsed.program).semantic.into_scoping();
    names.declared = scoping.get_bindings(scoping.root_scope_id()).keys().map(ToString::to_string).collect();
    names.foreign = scoping.root_unresolved_references().keys().map(ToString::to_string).collect();
    Ok(names)
}

/// A text without some of its parts.
fn without(source: &str, mut gone: Vec<Span>) -> String {
    gone.sort_by_key(|span| span.start);
    gone.dedup();
    let mut text = String::new();
    let mut start = 0;
    for span in gone {
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
        bundle("a.js", &read).map_err(|error| error.to_string())
    }

    #[test]
    fn what_is_imported_stands_before_what_imports_it_and_once() {
        let text = bundled(&[
            ("a.js", "import { b } from \"./parts/b.js\";\nimport { c, d } from \"./parts/c.js\";\nb(c, d);\n"),
            ("parts/b.js", "import { c } from \"./c.js\";\nexport const b = () => c;\n"),
            ("parts/c.js", "export async function c() {}\nexport let d = 1, e = 2; // f"),
        ]);
        let joined = "async function c() {}\nlet d = 1, e = 2; // f\n\nconst b = () => c;\n\n\n\nb(c, d);\n\n";
        assert_eq!(text.as_deref(), Ok(joined));
    }

    #[test]
    fn what_would_mean_something_else_side_by_side_is_refused() {
        for (a, b, said) in [
            ("import { b } from \"./b.js\";", "export const c = 1;", "a.js imports `b`, which b.js does not export"),
            ("import { b as c } from \"./b.js\";", "export const b = 1;", "a.js imports `c`, which b.js"),
            ("import b from \"./b.js\";", "export default 1;", "b.js exports in another way"),
            ("import { b } from \"./b.js\";", "const b = 1;\nexport { b };", "b.js exports in another way"),
            ("import \"./b.js\";", "", "a.js imports nothing from \"./b.js\""),
            ("import { b } from \"b\";", "", "a.js imports \"b\", which does not begin with ./"),
            ("import { b } from \"./b.js\"; c();", "export const b = 1; const c = 2;", "a.js uses `c` of b.js"),
            ("import { b } from \"./b.js\"; let c;", "export const b = 1; let c;", "a.js has a `c`, as b.js has"),
            ("import { b } from \"./b.js\";", "import { a } from \"./a.js\"; export let b;", "a.js imports itself"),
            ("import { b } from \"./b.js\";", "export let b = ;", "b.js cannot be read"),
        ] {
            let text = bundled(&[("a.js", a), ("b.js", b)]);
            assert!(text.as_ref().is_err_and(|told| told.contains(said)), "{said}: {text:?}");
        }
    }
}
