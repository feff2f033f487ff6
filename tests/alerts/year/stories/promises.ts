import { assessStress, keepPromise } from '../hands.ts'
import { closed, standing, type Story } from '../story.ts'

/** STRESS_ASSESSMENT_DUE: a team that is thirty days old, for its manager alone. */
export const stressAssessment: Story = {
  name: 'Max looks at how the work is arranged',
  who: 'team',
  does: [['2026-02-10 10:00', 'max', assessStress]],
  follows: [
    {
      code: 'STRESS_ASSESSMENT_DUE',
      about: 'team',
      happens: [
        [
          '2026-02-04 00:05',
          'raised',
          standing('near', { seen: '2026-02-05 09:00', answer: '2026-02-12' }),
        ],
        ['2026-02-10 10:00', 'closed', closed('within_again')],
      ],
    },
  ],
}

/** ACTION_LATE: what Lyn promised for the team by 10 July is fourteen days late on the 24th. */
export const actionLate: Story = {
  name: 'Lyn’s promise for the team is late, and then kept',
  who: 'lyn',
  does: [
    ['2026-07-24 11:00', 'max', keepPromise],
    ['2026-07-27 10:00', 'lyn', keepPromise],
    ['2026-11-03 11:00', 'lyn', keepPromise],
  ],
  follows: [
    {
      code: 'ACTION_LATE',
      about: 'lyn',
      happens: [
        ['2026-07-24 00:05', 'raised', standing('notice', { alone: true })],
        ['2026-07-27 10:00', 'closed', closed('within_again')],
      ],
    },
  ],
}
