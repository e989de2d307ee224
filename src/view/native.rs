//! Drawing without a browser: for the pages that `publish` writes, and for tests.

use yew::LocalServerRenderer;

use super::declaration::{Declaration, DeclarationProps};

/// The declaration as HTML, the same markup that the browser draws. Every text is escaped; nothing marks it for hydration.
pub async fn declaration_html(props: DeclarationProps) -> String {
    LocalServerRenderer::<Declaration>::with_props(props).hydratable(false).render().await
}
