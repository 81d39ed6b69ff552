mod stub {}
use super::section::ProfileSectionProps;
use yew::prelude::*;
/// x
#[component]
pub fn SecondFactorSection(_p: &ProfileSectionProps) -> Html {
    Html::default()
}
#[component]
pub(super) fn SecondFactorBody() -> Html {
    Html::default()
}
