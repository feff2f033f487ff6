type Risk = { risk: string; done: string; likely: string; harm: string }

/** What could go wrong for people through what is kept about them, once all this is done. */
export const privacyRisks: readonly Risk[] = [
  {
    risk: 'An employer reads what a worker wrote for themselves.',
    done: 'Locked with the worker’s own key. No page for leads, managers or administrators has it. Every opening by others is shown to the worker.',
    likely: 'Remote',
    harm: 'Serious',
  },
  {
    risk: 'Figures about work are used to judge a person.',
    done: 'No ranking, no grade, names A to Z. The worker hears first and can correct what was counted.',
    likely: 'Possible',
    harm: 'Serious',
  },
  {
    risk: 'One person is known from a sum.',
    done: 'Small sums are left out, with the next smallest beside them. Periods are fixed and there is nothing to filter by.',
    likely: 'Remote',
    harm: 'Some',
  },
  {
    risk: 'A patient is known from a worker’s words.',
    done: 'Labels in place of names. NHS numbers are refused, other signs are asked about.',
    likely: 'Possible',
    harm: 'Serious',
  },
  {
    risk: 'Somebody signs in as another person.',
    done: 'Long passwords, a second step, slow guessing, short sessions that can be ended from elsewhere.',
    likely: 'Remote',
    harm: 'Serious',
  },
  {
    risk: 'Whoever runs the server reads private words.',
    done: 'The key is in a file apart from the database. Holdfast says so on its privacy page and cannot prevent it.',
    likely: 'Remote',
    harm: 'Serious',
  },
  {
    risk: 'A file that somebody kept from a list is lost.',
    done: 'A file has only what its reader may see. What somebody chose to show, and can take back, is in none.',
    likely: 'Possible',
    harm: 'Some',
  },
  {
    risk: 'It is kept for too long.',
    done: 'Each kind of thing has its time and goes by itself. An erasure is done again after a backup is restored.',
    likely: 'Remote',
    harm: 'Minimal',
  },
]
