//! A device with passkeys of its own, in place of the browser's: its keys are real, and it answers as it is told.

use js_sys::{Array, Function, JSON, Reflect};
use serde_json::Value;
use wasm_bindgen::JsValue;

use super::browser::{get, window};
use super::instead::Instead;

/// One that is plugged in until it is dropped.
pub(crate) struct Device {
    device: JsValue,
    _instead: Vec<Instead>,
}

impl Device {
    /// One that answers at once, and does not pick suggestions by itself nor make passkeys without a word.
    pub(crate) fn plug_in() -> Self {
        let make = Function::new_no_args(include_str!("device.js"));
        let device = make.call0(&JsValue::NULL).expect("the device's source is valid");
        let credentials = get(&window().navigator(), "credentials");
        let mut instead: Vec<_> = ["create", "get"]
            .map(|name| Instead::put(credentials.clone(), name, get(&device, name)))
            .into();
        let of_class = [
            ("getClientCapabilities", "capabilities"),
            ("isConditionalMediationAvailable", "suggests"),
            ("signalUnknownCredential", "signalUnknownCredential"),
            ("signalAllAcceptedCredentials", "signalAllAcceptedCredentials"),
            ("signalCurrentUserDetails", "signalCurrentUserDetails"),
        ];
        instead.extend(of_class.map(|(name, own)| Instead::class(name, get(&device, own))));
        Self {
            device,
            _instead: instead,
        }
    }

    /// It makes passkeys without a word, as a password manager does that just filled a password in.
    pub(crate) fn makes_silently(self) -> Self {
        self.set("knowsSilence", true.into());
        self
    }

    /// From now on it answers with an error of this name; `never` waits until it is called off, empty answers well.
    pub(crate) fn answers(&self, how: &str) {
        self.set("answer", how.into());
    }

    /// Its owner picks the first suggestion.
    pub(crate) fn picks_suggestions(&self) {
        self.set("picks", true.into());
    }

    /// What it was asked, such as `create conditional` or `get dialog`.
    pub(crate) fn asked(&self) -> Vec<String> {
        let asked = self.read("asked");
        let text = |ask: &Value| {
            let part = |key: &str| ask[key].as_str().unwrap_or_default().to_owned();
            format!("{} {}", part("kind"), part("mediation"))
        };
        asked.as_array().into_iter().flatten().map(text).collect()
    }

    /// The challenges of what it was asked.
    pub(crate) fn challenges(&self) -> Vec<Value> {
        let asked = self.read("asked");
        let asked = asked.as_array().into_iter().flatten();
        asked.map(|ask| ask["challenge"].clone()).collect()
    }

    /// How often it was called off.
    pub(crate) fn called_off(&self) -> u64 {
        self.read("calledOff").as_u64().unwrap_or_default()
    }

    /// What it was told of passkeys and accounts.
    pub(crate) fn told(&self) -> Vec<String> {
        let told = self.read("told");
        let told = told.as_array().into_iter().flatten();
        told.filter_map(|told| told.as_str().map(str::to_owned)).collect()
    }

    /// How many passkeys are on it.
    pub(crate) fn passkeys(&self) -> u32 {
        Array::from(&get(&self.device, "keys")).length()
    }

    fn set(&self, key: &str, value: JsValue) {
        Reflect::set(&self.device, &key.into(), &value).expect("the device is a plain object");
    }

    fn read(&self, key: &str) -> Value {
        let text = JSON::stringify(&get(&self.device, key)).expect("what it tells can be written down");
        serde_json::from_str(&String::from(text)).expect("what it tells can be read")
    }
}
