//! The style sheet of the card: minified, with `light-dark()` for browsers that do not support it.

use std::{convert::Infallible, fs, io, iter, path::Path};

use lightningcss::{
    selector::{Component, Selector},
    stylesheet::{ParserOptions, PrinterOptions, StyleSheet},
    targets::{Features, Targets},
    visit_types,
    visitor::{Visit, VisitTypes, Visitor},
};

use crate::content::bundled;

/// The sheets that are joined into one, in order.
const SHEETS: [&str; 4] = ["tokens.css", "looks.css", "card.css", "print.css"];

/// What comes after them where a card is live.
const LIVE: &str = "live.css";

/// The style sheet for a shadow root, from the folder of the project.
///
/// # Errors
/// When a sheet cannot be read.
pub(super) fn style(project: &Path) -> io::Result<String> {
    joined(|name| fs::read_to_string(project.join("styles").join(name)))
}

/// What is added to it where a card is live, from the folder of the project.
///
/// # Errors
/// When the sheet cannot be read.
pub(super) fn live(project: &Path) -> io::Result<String> {
    minify(LIVE, &fs::read_to_string(project.join("styles").join(LIVE))?)
}

/// The style sheet for a shadow root, from the copies in the tool.
///
/// # Errors
/// When the tool was built without one of the sheets, which a test rules out.
pub(super) fn bundled_style() -> io::Result<String> {
    let missing = |name: &str| io::Error::other(format!("{name} is not in the tool"));
    joined(|name| bundled::style(name).map(str::to_owned).ok_or_else(|| missing(name)))
}

/// What is added to it in a card that a page brings and a script may take over. From the copies in the tool.
///
/// # Errors
/// When the tool was built without the sheet.
pub(super) fn declarative() -> io::Result<String> {
    const SHEET: &str = "declarative.css";
    let css = bundled::style(SHEET).ok_or_else(|| io::Error::other(format!("{SHEET} is not in the tool")))?;
    minify(SHEET, css)
}

/// The same style sheet for a page without a shadow root, where the card is in an element of the class `medication-card`.
///
/// # Errors
/// When the style sheet cannot be read.
pub(super) fn for_page(style: &str) -> io::Result<String> {
    let mut sheet = parse("medication-card.css", style)?;
    let Ok(()) = sheet.visit(&mut HostToClass);
    print("medication-card.css", &sheet)
}

fn joined(read: impl Fn(&str) -> io::Result<String>) -> io::Result<String> {
    SHEETS.into_iter().map(|name| minify(name, &read(name)?)).collect()
}

fn minify(name: &str, css: &str) -> io::Result<String> {
    print(name, &parse(name, css)?)
}

fn parse<'i>(name: &str, css: &'i str) -> io::Result<StyleSheet<'i>> {
    StyleSheet::parse(css, ParserOptions::default()).map_err(|error| {
        // Lines are counted from 0.
        let line = error.loc.map(|at| format!(", line {}", at.line + 1)).unwrap_or_default();
        io::Error::other(format!("{name}{line}: {}", error.kind))
    })
}

/// Prints a sheet without spaces and comments, and with the older forms of `light-dark()` and media ranges.
///
/// It is not optimised with `StyleSheet::minify`, which moves and merges declarations: compressed, the loader would be
/// about 35 bytes larger. The custom properties to which `light-dark()` is lowered get shorter names.
fn print(name: &str, sheet: &StyleSheet<'_>) -> io::Result<String> {
    let targets = Targets { include: Features::LightDark | Features::MediaRangeSyntax, ..Targets::default() };
    let options = PrinterOptions { minify: true, targets, ..PrinterOptions::default() };
    let printed = sheet.to_css(options).map_err(|error| io::Error::other(format!("{name}: {error}")))?;
    Ok(printed.code.replace("--lightningcss-", "--if-"))
}

/// Replaces `:host` by `.medication-card`, and `:host(:dir(rtl))` by `.medication-card:dir(rtl)`.
struct HostToClass;

impl<'i> Visitor<'i> for HostToClass {
    type Error = Infallible;

    fn visit_types(&self) -> VisitTypes {
        visit_types!(SELECTORS)
    }

    fn visit_selector(&mut self, selector: &mut Selector<'i>) -> Result<(), Infallible> {
        for component in selector.iter_mut_raw_match_order() {
            let Component::Host(condition) = component else { continue };
            let conditions = condition.iter().flat_map(|condition| condition.iter_raw_match_order().cloned());
            let class = Component::Class("medication-card".into());
            let compound: Vec<_> = iter::once(class).chain(conditions).collect();
            // Printed without `:is()`, because it is a list of one.
            *component = Component::Is(Box::new([compound.into()]));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_has_a_class_where_a_shadow_root_has_a_host() -> io::Result<()> {
        let style = ":host {\n  color: red\n}\n@media print {\n  :host([theme=\"dark\"]) > .a,\n  :host(:dir(rtl)) .b {\n    color: red\n  }\n}";
        let page = ".medication-card{color:red}@media print{.medication-card[theme=dark]>.a,.medication-card:dir(rtl) .b{color:red}}";
        assert_eq!(for_page(style)?, page);
        Ok(())
    }

    #[test]
    fn the_style_in_the_tool_is_that_of_the_project() -> io::Result<()> {
        assert_eq!(bundled_style()?, style(Path::new(".."))?);
        Ok(())
    }

    #[test]
    fn a_mistake_is_reported_with_its_file_and_line() {
        let error = minify("a.css", ".a {\n  color: red;\n}\n.b > > {}\n").err();
        assert!(error.is_some_and(|error| error.to_string().starts_with("a.css, line 4: ")));
    }

    /// What a sheet is minified to.
    #[track_caller]
    fn assert_minified(sheet: &str, small: &str) {
        assert_eq!(minify("a.css", sheet).ok().as_deref(), Some(small));
    }

    #[test]
    fn comments_and_indentation_are_left_out() {
        assert_minified("/* why */\n.a {\n  color: red; /* because */\n}\n", ".a{color:red}");
    }

    #[test]
    fn quotes_stay_where_they_are_needed() {
        assert_minified(
            ".a[b~=\"c-d\"][e=\"1\"]::after {\n  content: \"f, g\" / \"\";\n  font-family: \"H I\", j;\n}",
            ".a[b~=c-d][e=\"1\"]:after{content:\"f, g\" / \"\";font-family:H I,j}",
        );
    }

    #[test]
    fn spaces_that_mean_something_stay() {
        assert_minified(
            ".a :is(b, c),\n.d:not(.e) .f {\n  margin: 0 calc(1em + 2px);\n  transition:\n    color 1s,\n    all 2s;\n}\n@media (min-width: 3em) {\n}",
            ".a :is(b,c),.d:not(.e) .f{margin:0 calc(1em + 2px);transition:color 1s,all 2s}@media (min-width:3em){}",
        );
        // A regression: Chromium before 99 passes over an empty property without one, and then has no colours.
        assert_minified(":host {\n  --a: !important;\n  --b: ;\n}", ":host{--b: ;--a: !important}");
    }

    #[test]
    fn fallbacks_prefixes_and_rules_that_only_new_browsers_support_stay() {
        for small in [
            ".a{content:\"✓ \";content:\"✓ \" / \"\"}",
            ".a{-webkit-text-size-adjust:100%;text-size-adjust:100%}",
            ".a{content-visibility:auto;contain-intrinsic-block-size:auto 40em}",
            ".a[hidden=until-found]:dir(rtl){text-decoration:underline;text-decoration-thickness:2px}",
            "@media print{.a{color:#000}}",
            "@new-rule b{c:d}",
        ] {
            assert_minified(small, small);
        }
    }

    #[test]
    fn a_light_and_a_dark_colour_do_not_need_light_dark() {
        assert_minified(".a {\n  --b: light-dark(#fff, #000);\n}", ".a{--b:var(--if-light,#fff)var(--if-dark,#000)}");
    }
}
