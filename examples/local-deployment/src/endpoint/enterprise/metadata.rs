//! `GET /auth/sso/metadata`: what an administrator gives to a SAML provider.

use wacht_yew::client::Response;

use super::{entity_id, saml_address};
use crate::control::escape;
use crate::deployment::LocalDeployment;
use crate::http::content;

/// Entity id and addresses of the deployment as a service provider.
pub(super) fn document(deployment: &LocalDeployment) -> Response {
    let xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <md:EntityDescriptor xmlns:md=\"urn:oasis:names:tc:SAML:2.0:metadata\" entityID=\"{}\">\n\
         <md:SPSSODescriptor AuthnRequestsSigned=\"false\" WantAssertionsSigned=\"false\" \
         protocolSupportEnumeration=\"urn:oasis:names:tc:SAML:2.0:protocol\">\n\
         <md:NameIDFormat>urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress</md:NameIDFormat>\n\
         <md:AssertionConsumerService Binding=\"urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST\" \
         Location=\"{}\" index=\"0\" isDefault=\"true\"/>\n\
         </md:SPSSODescriptor>\n</md:EntityDescriptor>\n",
        escape(&entity_id(deployment)),
        escape(&saml_address(deployment)),
    );
    content(200, "application/samlmetadata+xml", xml.into_bytes())
}
