/** Somewhere to begin: an employer changes every word that does not fit. */
export const startingWords = (organisation: string): string =>
  `At ${organisation}, holding people is part of the job.

Holding means being a steady person for someone whose problems cannot be fixed quickly. It can mean waiting with them, helping them get ready for a change, taking weight off the practice, or hearing what nobody can fix.

The time it takes is work, and we count it as work. Ending with someone is never the first thing we ask.

Each worker agrees with us how many people they can hold. When that number is passed, we act. It is never held against them.

Nobody has to carry it alone. We give time for supervision, and we keep that time free.`
