//! The page: ordered sections, each with blocks of text and places for facts.

use super::json::Json;
use super::link::Link;
use super::reference::FactRef;
use super::shape::{Field, List, Record, Shape, Value, record, words};
use super::{Email, Id, Text};

record! {
    /// A part of the page.
    pub struct Section {
        /// Its `#anchor`. It stays the same when the title or the language changes, so links to it never break.
        ///
        /// Example: `"personvernombud"`
        pub id: Id<'a>,
        /// What it is about, whatever its title says. A section of no kind is free text.
        ///
        /// Example: `"dataProtectionOfficer"`
        pub kind: Option<SectionKind>,
        /// Its title. Only a section that is taken from elsewhere may lack one.
        ///
        /// Example: `"Personvernombud"`
        pub title: Option<Text<'a>>,
        /// Takes the section from another file on the same site: its address, `#`, and the section's id there.
        ///
        /// Example: `"/felles/kari.json#kommune-kari"`
        pub include: Option<Link<'a>>,
        /// What stands in it, in order.
        ///
        /// Example: `[{ "text": "Ombudet gir deg råd." }, { "fact": "dataProtectionOfficer" }]`
        pub blocks: List<'a, Block<'a>>,
        /// Parts of the part, one heading level below.
        ///
        /// Example: `[{ "id": "lagring", "title": "Hvor lenge lagres opplysningene?", "blocks": [{ "text": "I 21 dager." }] }]`
        pub sections: List<'a, Section<'a>>,
    }
}

words! {
    /// What a section is about. Rules go by this, never by the title, which every municipality words in its own way.
    pub enum SectionKind {
        /// What the declaration is about.
        Introduction = "introduction",
        /// Who answers for the processing.
        Controller = "controller",
        /// Agreements with suppliers.
        Processors = "processors",
        /// The data protection officer.
        DataProtectionOfficer = "dataProtectionOfficer",
        /// Where to turn.
        Contact = "contact",
        /// What visits are measured.
        Analytics = "analytics",
        /// What is kept on the visitor's device.
        Cookies = "cookies",
        /// How data are kept safe: need-to-know, training, encryption, certificates.
        Security = "security",
        /// Electronic forms and services with login.
        Forms = "forms",
        /// E-mail to the municipality.
        Email = "email",
        /// Letters and documents that are sent in; the public record of post.
        Correspondence = "correspondence",
        /// Which data come from whom.
        Sources = "sources",
        /// Consent.
        Consent = "consent",
        /// A social medium.
        SocialMedia = "socialMedia",
        /// Buttons for sharing and tips.
        Sharing = "sharing",
        /// A chatbot.
        Chatbot = "chatbot",
        /// The rights of the person concerned.
        Rights = "rights",
        /// The laws behind it all.
        Laws = "laws",
        /// What words mean.
        Definitions = "definitions",
        /// What the municipality does not answer for: errors, links to other sites.
        Liability = "liability",
        /// «Fant du det du lette etter?»
        Feedback = "feedback",
    }
}

/// A piece of a section: an object with one field, which says what it is.
#[derive(Clone, Copy, Debug)]
pub enum Block<'a> {
    /// A paragraph.
    Text(Text<'a>),
    /// A list without order.
    List(List<'a, Text<'a>>),
    /// A list whose order matters.
    Steps(List<'a, Text<'a>>),
    /// A heading within the section.
    Heading(Text<'a>),
    /// A table with a caption and column headings.
    Table(Table<'a>),
    /// Words and what they mean.
    Terms(List<'a, Term<'a>>),
    /// Something that must not be overlooked.
    Notice(Notice<'a>),
    /// A picture from the same site.
    Image(Image<'a>),
    /// A fact of the manifest, told in the widget's way.
    Fact(FactRef<'a>),
    /// «Fant du det du lette etter?»: stores nothing and sends nothing by itself.
    Feedback(Feedback<'a>),
}

static BLOCKS: Record = Record {
    #[cfg(not(target_arch = "wasm32"))]
    name: "Block",
    #[cfg(not(target_arch = "wasm32"))]
    doc: " A piece of a section: an object with one field, which says what it is.\n",
    fields: FIELDS,
};

static FIELDS: &[Field] = &[
    Field {
        name: "text",
        #[cfg(not(target_arch = "wasm32"))]
        doc: " A paragraph.\n\n Example: `\"Vi måler bruken for å gjøre sidene **bedre**.\"`\n",
        shape: <Text<'static> as Value>::SHAPE,
    },
    Field {
        name: "list",
        #[cfg(not(target_arch = "wasm32"))]
        doc: " A list without order.\n\n Example: `[\"Navn\", \"Telefonnummer\"]`\n",
        shape: <List<'static, Text<'static>> as Value>::SHAPE,
    },
    Field {
        name: "steps",
        #[cfg(not(target_arch = "wasm32"))]
        doc: " A list whose order matters.\n\n Example: `[\"Skriv til postmottaket.\", \"Vi svarer innen en måned.\"]`\n",
        shape: <List<'static, Text<'static>> as Value>::SHAPE,
    },
    Field {
        name: "heading",
        #[cfg(not(target_arch = "wasm32"))]
        doc: " A heading within the section.\n\n Example: `\"Vær oppmerksom på\"`\n",
        shape: <Text<'static> as Value>::SHAPE,
    },
    Field {
        name: "table",
        #[cfg(not(target_arch = "wasm32"))]
        doc: " A table with a caption and column headings.\n\n Example: `{ \"caption\": \"Lagringstider\", \"columns\": [\"Hva\", \"Hvor lenge\"], \"rows\": [[\"Logg\", \"21 dager\"]] }`\n",
        shape: <Table<'static> as Value>::SHAPE,
    },
    Field {
        name: "terms",
        #[cfg(not(target_arch = "wasm32"))]
        doc: " Words and what they mean.\n\n Example: `[{ \"term\": \"HTTPS\", \"text\": \"Krypterer det som sendes mellom deg og nettstedet.\" }]`\n",
        shape: <List<'static, Term<'static>> as Value>::SHAPE,
    },
    Field {
        name: "notice",
        #[cfg(not(target_arch = "wasm32"))]
        doc: " Something that must not be overlooked.\n\n Example: `{ \"title\": \"Ikke send dette på e-post\", \"text\": \"E-post blir ikke kryptert.\" }`\n",
        shape: <Notice<'static> as Value>::SHAPE,
    },
    Field {
        name: "image",
        #[cfg(not(target_arch = "wasm32"))]
        doc: " A picture from the same site.\n\n Example: `{ \"src\": \"/bilder/radhuset.jpg\", \"alt\": \"Rådhuset sett fra torget\", \"width\": 800, \"height\": 450 }`\n",
        shape: <Image<'static> as Value>::SHAPE,
    },
    Field {
        name: "fact",
        #[cfg(not(target_arch = "wasm32"))]
        doc: " A fact of the manifest, told in the widget's way.\n\n Example: `\"processing/webstatistikk\"`\n",
        shape: <FactRef<'static> as Value>::SHAPE,
    },
    Field {
        name: "feedback",
        #[cfg(not(target_arch = "wasm32"))]
        doc: " «Fant du det du lette etter?»: stores nothing and sends nothing by itself.\n\n Example: `{ \"email\": \"nettredaktor@eksempel.kommune.no\" }`\n",
        shape: <Feedback<'static> as Value>::SHAPE,
    },
];

impl<'a> Value<'a> for Block<'a> {
    const SHAPE: &'static Shape = &Shape::Block(&BLOCKS);

    fn at(json: Option<&'a Json>) -> Self {
        let (name, value) = match json {
            Some(Json::Object(fields)) => fields
                .iter()
                .find(|(name, _)| FIELDS.iter().any(|block| block.name == name))
                .map_or(("", None), |(name, value)| (name.as_str(), Some(value))),
            _ => ("", None),
        };
        match name {
            "list" => Self::List(Value::at(value)),
            "steps" => Self::Steps(Value::at(value)),
            "heading" => Self::Heading(Value::at(value)),
            "table" => Self::Table(Value::at(value)),
            "terms" => Self::Terms(Value::at(value)),
            "notice" => Self::Notice(Value::at(value)),
            "image" => Self::Image(Value::at(value)),
            "fact" => Self::Fact(Value::at(value)),
            "feedback" => Self::Feedback(Value::at(value)),
            _ => Self::Text(Value::at(value)),
        }
    }
}

record! {
    /// A table.
    pub struct Table {
        /// What it shows.
        ///
        /// Example: `"Hvor lenge vi lagrer"`
        pub caption: Text<'a>,
        /// The heading of each column.
        ///
        /// Example: `["Hva", "Hvor lenge"]`
        pub columns: List<'a, Text<'a>>,
        /// The rows, each with as many cells as there are columns. The first cell is the row's heading.
        ///
        /// Example: `[["Logg", "21 dager"]]`
        pub rows: List<'a, List<'a, Text<'a>>>,
    }
}

record! {
    /// A word and what it means.
    pub struct Term {
        /// The word.
        ///
        /// Example: `"Informasjonskapsel"`
        pub term: Text<'a>,
        /// What it means.
        ///
        /// Example: `"En liten tekstfil som nettstedet legger i nettleseren din."`
        pub text: Text<'a>,
    }
}

record! {
    /// Something that must not be overlooked.
    pub struct Notice {
        /// A short title.
        ///
        /// Example: `"Ikke send dette på e-post"`
        pub title: Option<Text<'a>>,
        /// What it is.
        ///
        /// Example: `"E-post blir ikke kryptert."`
        pub text: Text<'a>,
        /// Information or a warning. None: information.
        ///
        /// Example: `"warning"`
        pub tone: Option<Tone>,
    }
}

words! {
    /// How urgent a notice is.
    pub enum Tone {
        /// Good to know.
        Information = "information",
        /// Beware.
        Warning = "warning",
    }
}

record! {
    /// A picture from the same site.
    pub struct Image {
        /// Its address on the site; pictures from other hosts would tell them who reads.
        ///
        /// Example: `"/bilder/radhuset.jpg"`
        pub src: Link<'a>,
        /// What it shows, for those who do not see it. Empty for mere decoration.
        ///
        /// Example: `"Rådhuset sett fra torget"`
        pub alt: Text<'a>,
        /// Its width in pixels, so that the page does not jump when it arrives.
        ///
        /// Example: `800`
        pub width: u32,
        /// Its height in pixels.
        ///
        /// Example: `450`
        pub height: u32,
        /// A caption below it.
        ///
        /// Example: `"Foto: Eksempel kommune"`
        pub caption: Option<Text<'a>>,
    }
}

record! {
    /// «Fant du det du lette etter?»
    pub struct Feedback {
        /// The question. None: the widget's own words.
        ///
        /// Example: `"Fant du det du lette etter?"`
        pub question: Option<Text<'a>>,
        /// Where an answer can be sent: the visitor's own e-mail program opens with it. None: the host page gets it as an event.
        ///
        /// Example: `"nettredaktor@eksempel.kommune.no"`
        pub email: Option<Email<'a>>,
    }
}
