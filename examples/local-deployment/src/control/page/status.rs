//! What the deployment is.

use super::escape::escape;
use crate::deployment::LocalDeployment;

pub(super) fn status(deployment: &LocalDeployment) -> String {
    format!(
        "<section aria-label=\"Deployment\"><dl class=\"facts\"><dt>Key</dt><dd><code class=\"whole\">{}</code></dd>\
         <dt>API</dt><dd><code class=\"whole\">{}</code></dd><dt>App</dt><dd><a href=\"{page}\">{page}</a></dd></dl>\
         </section>\n",
        escape(&deployment.public_key()),
        escape(deployment.origin()),
        page = escape(deployment.page_origin()),
    )
}
