use serde::Serialize;

use super::text::{Piece, fill_with};

/// Words that count something, and how the language writes and words numbers. They travel with the card, so that nobody
/// downloads the rules of another language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// The ten digits of the language, or nothing for `0123456789`.
    pub digits: String,
    /// For each number from 0 to 199, which form of a text goes with it, as a digit. The rules of plural forms repeat every
    /// hundred from there. Nothing where the language has one form.
    pub forms: String,
    /// How many side effects are hidden, shown and in all: `{hidden}`, `{shown}`, `{all}`.
    pub narrowed: Vec<String>,
    /// Describes a picture of a hundred people: `{certain}`, `{range}` and `{rest}`.
    pub picture: Vec<String>,
    /// How much was found: `{count}`.
    pub found: Vec<String>,
    /// How much more was found than is listed: `{count}`.
    pub show_found: Vec<String>,
}

impl Counts {
    /// A text in the form that goes with the first of these numbers, with all of them filled in. A text of one form is the
    /// same for every number.
    #[must_use]
    pub fn say(&self, text: &[String], numbers: &[(&str, usize)]) -> String {
        let count = numbers.first().map_or(0, |(_, count)| *count);
        let at = if count < 200 { count } else { 100 + count % 100 };
        let form = self.forms.as_bytes().get(at).map_or(0, |form| usize::from(form & 15));
        let mut said = String::new();
        if let Some(form) = text.get(form).or(text.last()) {
            fill_with(form, numbers, |piece| match piece {
                Piece::Words(words) => said.push_str(words),
                Piece::Value(number) => {
                    for digit in number.to_string().bytes() {
                        said.push(self.digits.chars().nth((digit & 15).into()).unwrap_or(digit.into()));
                    }
                }
            });
        }
        said
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_has_its_form_and_the_digits_of_the_language() {
        let mut forms = "2122200000".to_owned() + &"0".repeat(90);
        forms += &"3".repeat(100);
        let counts = Counts { forms, digits: "०१२३४५६७८९".to_owned(), ..Counts::default() };
        let text = ["{n} A", "{n} B", "{n} C", "{n} D"].map(str::to_owned);
        let say = |n| counts.say(&text, &[("n", n)]);
        assert_eq!([say(0), say(1), say(5)], ["० C", "१ B", "५ A"]);
        assert_eq!([say(199), say(200), say(1024)], ["१९९ D", "२०० D", "१०२४ D"]);
        assert_eq!(counts.say(&text[..1], &[("n", 1), ("m", 2)]), "१ A", "one form is for all numbers");
        assert_eq!(Counts::default().say(&["{m} of {n}".to_owned()], &[("n", 120), ("m", 7)]), "7 of 120");
        assert_eq!(Counts::default().say(&[], &[]), "");
    }
}
