//! Vectors come from an independent implementation of the published algorithm.

use super::*;

const NOW: Timestamp = Timestamp::from_millis(1_780_000_000_000);
const PUZZLES: Puzzles = Puzzles {
    count: 3,
    salt_length: 32,
    target_length: 3,
};

#[test]
fn the_generator_is_the_published_one() {
    assert_eq!(generate("", 8), "4622a677");
    assert_eq!(generate("a", 32), "441aaeb828796d9ebc9f401bc71d40f5");
    assert_eq!(generate("abc1", 32), "a240feb00f42af1b0e9dab2bc4ea4c37");
    assert_eq!(generate("abc1d", 4), "e6e4");
    assert_eq!(
        generate("0123456789abcdef01", 40),
        "0220326e89d3fb5821a8808406bb1358fed40730"
    );
}

#[test]
fn puzzles_and_solutions_are_the_published_ones() {
    let puzzles = PUZZLES.of("5eed");
    assert_eq!(
        puzzles[0],
        ChallengePuzzle("55b90536d6e00899299b2f60c296223b".into(), "e70".into())
    );
    assert_eq!(
        puzzles[2],
        ChallengePuzzle("02bcc68ad7d4bc3c4a309eb565245a86".into(), "ba4".into())
    );
    for (puzzle, solution) in puzzles.iter().zip([179, 589, 3480]) {
        assert!(is_solved(puzzle, solution));
        assert!(!is_solved(puzzle, solution + 1));
    }
}

fn solve(request: &ChallengeRequest) -> Vec<u64> {
    let solution = |puzzle| (0..).find(|number| is_solved(puzzle, *number)).unwrap();
    PUZZLES.of(&request.token).iter().map(solution).collect()
}

#[test]
fn a_challenge_is_redeemed_once() {
    let (mut store, mut random) = (ChallengeStore::default(), Random::new(1));
    let request = store.create(PUZZLES, false, &mut random, NOW);
    let solutions = solve(&request);
    assert!(store.redeem(&request.token, &solutions, &mut random, NOW).success);
    assert!(!store.redeem(&request.token, &solutions, &mut random, NOW).success);
}

#[test]
fn wrong_few_or_late_solutions_earn_nothing() {
    let (mut store, mut random) = (ChallengeStore::default(), Random::new(1));
    for spoil in 0..3 {
        let request = store.create(PUZZLES, false, &mut random, NOW);
        let mut solutions = solve(&request);
        let mut when = NOW;
        match spoil {
            0 => solutions[1] += 1,
            1 => solutions.truncate(2),
            _ => when = NOW.plus_millis(CHALLENGE_LIFE_MS),
        }
        assert!(
            !store.redeem(&request.token, &solutions, &mut random, when).success,
            "spoilt by {spoil}"
        );
    }
}

#[test]
fn a_token_is_spent_unless_reuse_is_on_and_dies_after_twenty_minutes() {
    let (mut store, mut random) = (ChallengeStore::default(), Random::new(1));
    let mut earn = |store: &mut ChallengeStore| {
        let request = store.create(PUZZLES, true, &mut random, NOW);
        let solutions = solve(&request);
        store.redeem(&request.token, &solutions, &mut random, NOW).token
    };
    let token = earn(&mut store);
    assert!(store.accepts(&token, true, NOW) && store.accepts(&token, true, NOW));
    assert!(store.accepts(&token, false, NOW));
    assert!(!store.accepts(&token, false, NOW));
    let token = earn(&mut store);
    assert!(!store.accepts(&token, true, NOW.plus_millis(TOKEN_LIFE_MS)));
    assert!(!store.accepts("", true, NOW));
}
