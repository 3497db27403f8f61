use super::Phone;

/// The clinic that shows the card: whom the reader can call instead of "your doctor or pharmacist".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clinic {
    /// Its name.
    pub name: String,
    /// Its number.
    pub phone: Option<Phone>,
    /// When it can be called, in its own words.
    pub hours: Option<String>,
}
