//! `POST /me/backup-codes`, also `…/regenerate`: codes for who lost their second factor.

use super::account::{own, own_mut};
use crate::deployment::LocalDeployment;
use crate::endpoint::{Answer, Call, Outcome};
use crate::random::Random;
use crate::view::tree;

const COUNT: usize = 12;
/// No letter that looks like another one or like a digit.
const ALPHABET: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/// Twelve new codes, shown once; those before are worth nothing any more.
pub(super) fn generate(deployment: &mut LocalDeployment, call: &Call<'_>) -> Outcome {
    own(deployment, call)?;
    let codes: Vec<String> = (0..COUNT).map(|_| new_code(&mut deployment.random)).collect();
    let document = tree(&codes);
    let account = own_mut(deployment, call)?;
    account.backup_codes = codes;
    account.user.backup_codes_generated = true;
    Ok(Answer::Data(document))
}

fn new_code(random: &mut Random) -> String {
    let letters = random
        .bytes::<8>()
        .map(|byte| char::from(ALPHABET[usize::from(byte % 32)]));
    let (first, second) = letters.split_at(4);
    format!("{}-{}", String::from_iter(first), String::from_iter(second))
}
