//! The laws of verification, each broken alone.

use serde_json::Value;

use super::expectation::Flaw;
use super::software::{Authenticator, BACKED_UP, PRESENT, VERIFIED, bytes, integer, map, text};
use super::{Assertion, Credential, Expectation, assert, challenge_of, register, software};

const CHALLENGE: &[u8] = b"challenge";
const RELYING_PARTY: &str = "localhost";

fn origins() -> Vec<String> {
    vec!["http://localhost:8787".to_owned(), "http://localhost:9000".to_owned()]
}

fn expectation(origins: &[String]) -> Expectation<'_> {
    Expectation {
        challenge: CHALLENGE,
        origins,
        relying_party: Some(RELYING_PARTY),
        verifies_user: false,
    }
}

fn challenge() -> Value {
    software::encode(CHALLENGE).into()
}

fn registered(authenticator: &mut Authenticator, expectation: &Expectation<'_>) -> Result<Credential, Flaw> {
    let client_data = authenticator.client_data("webauthn.create", &challenge());
    let data = authenticator.data(RELYING_PARTY, true);
    let attestation = authenticator.attestation(&data, &client_data);
    register(expectation, &client_data, &attestation)
}

fn answer(authenticator: &mut Authenticator, kind: &str) -> Assertion {
    let client_data = authenticator.client_data(kind, &challenge());
    let authenticator_data = authenticator.data(RELYING_PARTY, false);
    let signature = authenticator.sign(&super::expectation::signed(&authenticator_data, &client_data));
    Assertion {
        client_data,
        authenticator_data,
        signature,
    }
}

fn asserted(authenticator: &mut Authenticator, expectation: &Expectation<'_>, counter: u32) -> Result<u32, Flaw> {
    let answer = answer(authenticator, "webauthn.get");
    let seen = assert(expectation, &answer, &authenticator.cose(), counter)?;
    Ok(seen.counter)
}

fn both() -> [Authenticator; 2] {
    [Authenticator::es256(1), Authenticator::ed_dsa(2)]
}

#[test]
fn both_kinds_of_keys_register_and_answer() {
    let origins = origins();
    for mut authenticator in both() {
        for packed in [false, true] {
            authenticator.packed = packed;
            authenticator.flags = PRESENT | BACKED_UP;
            let made = registered(&mut authenticator, &expectation(&origins)).unwrap();
            assert_eq!(
                (&made.id, &made.key, made.backed_up),
                (&authenticator.id, &authenticator.cose(), true)
            );
            assert_eq!(Some(made.counter), authenticator.counter);
            let counter = asserted(&mut authenticator, &expectation(&origins), made.counter);
            assert_eq!(counter, Ok(made.counter + 1));
        }
    }
}

#[test]
fn the_question_must_be_ours() {
    let origins = origins();
    let mut authenticator = Authenticator::es256(1);
    let other = Expectation {
        challenge: b"another",
        ..expectation(&origins)
    };
    assert_eq!(registered(&mut authenticator, &other), Err(Flaw::Challenge));
    assert_eq!(asserted(&mut authenticator, &other, 0), Err(Flaw::Challenge));
    assert_eq!(
        challenge_of(&authenticator.client_data("webauthn.get", &challenge())).as_deref(),
        Some(CHALLENGE)
    );
    for unreadable in [&b"{"[..], b"{}", b"[]", b"{\"challenge\":7}", b"{\"challenge\":\"*\"}"] {
        assert_eq!(challenge_of(unreadable), None);
    }
}

#[test]
fn an_answer_to_one_kind_of_question_is_none_to_the_other() {
    let origins = origins();
    let mut authenticator = Authenticator::es256(1);
    let crossed = answer(&mut authenticator, "webauthn.create");
    let refused = assert(&expectation(&origins), &crossed, &authenticator.cose(), 0);
    assert_eq!(refused, Err(Flaw::ClientData));
}

#[test]
fn only_our_pages_may_ask_and_not_inside_frames_of_others() {
    let origins = origins();
    let mut authenticator = Authenticator::es256(1);
    for (origin, cross_origin) in [
        ("http://localhost", false),
        ("https://localhost:8787", false),
        ("http://localhost:8787", true),
    ] {
        authenticator.origin = origin.to_owned();
        authenticator.cross_origin = cross_origin;
        assert_eq!(
            registered(&mut authenticator, &expectation(&origins)),
            Err(Flaw::Origin),
            "{origin}"
        );
        assert_eq!(
            asserted(&mut authenticator, &expectation(&origins), 0),
            Err(Flaw::Origin),
            "{origin}"
        );
    }
}

#[test]
fn a_key_for_somebody_else_is_refused_and_without_a_name_it_is_for_the_host() {
    let origins = origins();
    let mut authenticator = Authenticator::es256(1);
    let (mut named, mut unnamed) = (expectation(&origins), expectation(&origins));
    named.relying_party = Some("example.com");
    unnamed.relying_party = None;
    assert_eq!(registered(&mut authenticator, &named), Err(Flaw::RelyingParty));
    assert_eq!(asserted(&mut authenticator, &named, 0), Err(Flaw::RelyingParty));
    assert!(registered(&mut authenticator, &unnamed).is_ok());
    assert!(asserted(&mut authenticator, &unnamed, 0).is_ok());
}

#[test]
fn somebody_must_be_there_and_known_if_asked_for() {
    let origins = origins();
    let strict = Expectation {
        verifies_user: true,
        ..expectation(&origins)
    };
    let cases = [
        (0, Some(Flaw::Presence), Some(Flaw::Presence)),
        (VERIFIED, Some(Flaw::Presence), Some(Flaw::Presence)),
        (PRESENT, None, Some(Flaw::Verification)),
        (PRESENT | VERIFIED, None, None),
    ];
    for (flags, lenient_flaw, strict_flaw) in cases {
        let mut authenticator = Authenticator::ed_dsa(1);
        authenticator.flags = flags;
        assert_eq!(
            registered(&mut authenticator, &expectation(&origins)).err(),
            lenient_flaw
        );
        assert_eq!(
            asserted(&mut authenticator, &expectation(&origins), 0).err(),
            lenient_flaw
        );
        assert_eq!(registered(&mut authenticator, &strict).err(), strict_flaw);
        assert_eq!(asserted(&mut authenticator, &strict, 0).err(), strict_flaw);
    }
}

#[test]
fn whatever_byte_of_an_answer_changes_it_is_refused() {
    let origins = origins();
    for mut authenticator in both() {
        let good = answer(&mut authenticator, "webauthn.get");
        let key = authenticator.cose();
        assert!(assert(&expectation(&origins), &good, &key, 0).is_ok());
        let parts: [fn(&mut Assertion) -> &mut Vec<u8>; 3] = [
            |answer| &mut answer.client_data,
            |answer| &mut answer.authenticator_data,
            |answer| &mut answer.signature,
        ];
        for part in parts {
            for at in 0..part(&mut good.clone()).len() {
                let mut changed = good.clone();
                part(&mut changed)[at] ^= 1;
                assert!(assert(&expectation(&origins), &changed, &key, 0).is_err(), "byte {at}");
            }
        }
    }
}

#[test]
fn the_key_of_another_authenticator_signs_nothing() {
    let origins = origins();
    let good = answer(&mut Authenticator::es256(1), "webauthn.get");
    for key in [Authenticator::es256(2).cose(), Authenticator::ed_dsa(1).cose()] {
        assert_eq!(assert(&expectation(&origins), &good, &key, 0), Err(Flaw::Signature));
    }
    assert_eq!(assert(&expectation(&origins), &good, b"no key", 0), Err(Flaw::Key));
}

#[test]
fn a_counter_that_counts_must_grow() {
    let origins = origins();
    for (said, before, flaw) in [
        (Some(4), 4, None),
        (Some(3), 4, Some(Flaw::Counter)),
        (Some(2), 4, Some(Flaw::Counter)),
        (None, 4, Some(Flaw::Counter)),
        (None, 0, None),
        (Some(0), 0, None),
    ] {
        let mut authenticator = Authenticator::es256(1);
        authenticator.counter = said;
        assert_eq!(
            asserted(&mut authenticator, &expectation(&origins), before).err(),
            flaw,
            "{said:?} after {before}"
        );
    }
}

#[test]
fn a_statement_that_contradicts_itself_is_refused_and_no_maker_is_believed() {
    let origins = origins();
    let mut authenticator = Authenticator::es256(1);
    let client_data = authenticator.client_data("webauthn.create", &challenge());
    let data = authenticator.data(RELYING_PARTY, true);
    let object = |format: &str, statement: &[(Vec<u8>, Vec<u8>)]| {
        map(&[
            (text("fmt"), text(format)),
            (text("attStmt"), map(statement)),
            (text("authData"), bytes(&data)),
        ])
    };
    let own = authenticator.sign(&super::expectation::signed(&data, &client_data));
    let signed =
        |algorithm: i64, signature: &[u8]| [(text("alg"), integer(algorithm)), (text("sig"), bytes(signature))];
    let certified = [(text("sig"), bytes(b"?")), (text("x5c"), bytes(b"?"))];
    let cases = [
        (object("none", &[]), true),
        (object("none", &signed(-7, &own)), false),
        (object("packed", &signed(-7, &own)), true),
        (object("packed", &signed(-8, &own)), false),
        (object("packed", &signed(-7, b"forged")), false),
        (object("packed", &[]), false),
        (object("packed", &certified), true),
        (object("tpm", &certified), true),
        (map(&[(text("authData"), bytes(&data))]), false),
    ];
    for (place, (attestation, is_good)) in cases.into_iter().enumerate() {
        let result = register(&expectation(&origins), &client_data, &attestation);
        assert_eq!(result.err(), (!is_good).then_some(Flaw::Attestation), "case {place}");
    }
}

#[test]
fn what_is_no_attestation_is_refused() {
    let origins = origins();
    let mut authenticator = Authenticator::es256(1);
    let client_data = authenticator.client_data("webauthn.create", &challenge());
    let bare = authenticator.data(RELYING_PARTY, false);
    let cases = [
        (Vec::new(), Flaw::Attestation),
        (vec![0xa0; 70_000], Flaw::Attestation),
        (map(&[]), Flaw::AuthenticatorData),
        (map(&[(text("authData"), bytes(b"short"))]), Flaw::AuthenticatorData),
        (authenticator.attestation(&bare, &client_data), Flaw::Credential),
    ];
    for (attestation, flaw) in cases {
        assert_eq!(register(&expectation(&origins), &client_data, &attestation), Err(flaw));
    }
    assert_eq!(
        register(
            &expectation(&origins),
            b"no json",
            &authenticator.attestation(&bare, b"")
        ),
        Err(Flaw::ClientData)
    );
}

#[test]
fn keys_of_other_kinds_and_points_on_no_curve_are_refused() {
    let origins = origins();
    let mut authenticator = Authenticator::es256(1);
    let good = answer(&mut authenticator, "webauthn.get");
    let key = |entries: [(i64, i64); 3], x: &[u8], y: &[u8]| {
        let mut all: Vec<_> = entries.map(|(label, value)| (integer(label), integer(value))).into();
        all.extend([(integer(-2), bytes(x)), (integer(-3), bytes(y))]);
        map(&all)
    };
    for odd in [
        key([(1, 2), (3, -7), (-1, 1)], &[1; 32], &[1; 32]),
        key([(1, 2), (3, -7), (-1, 1)], &[1; 31], &[1; 32]),
        key([(1, 2), (3, -7), (-1, 2)], &[1; 32], &[1; 32]),
        key([(1, 3), (3, -257), (-1, 1)], &[1; 32], &[1; 32]),
        map(&[]),
    ] {
        assert_eq!(assert(&expectation(&origins), &good, &odd, 0), Err(Flaw::Key));
    }
}
