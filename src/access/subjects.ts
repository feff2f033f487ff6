import {
  all,
  any,
  asked,
  askedForAdvice,
  askedToCover,
  askedToTake,
  atRiskOrWithPractice,
  clinical,
  coHolding,
  is,
  line,
  manager,
  own,
  party,
  shared,
  teamOf,
  through,
  visible,
} from './relations.ts'
import { takenOn } from './escalation-relations.ts'
import { brought } from './session-relations.ts'
import { sessionSubjects } from './session-subjects.ts'
import { mine, sees, type Subject } from './subject.ts'
import { privateSubjects } from './private-subjects.ts'
import { weekSubjects } from './week-subjects.ts'

const work = is("t.kind = 'work'")
const aboutTeam = is("t.kind = 'team'")

/** The table of product.md 6, row by row, for what Holdfast keeps today. An empty cell is "no". */
export const subjects = {
  felt: {
    title: 'Check-in: felt load and evenings',
    cells: {
      owner: mine,
      lead: sees('if chosen', shared('check_in'), 'if you choose'),
      manager: { says: '5 or more together' },
    },
  },
  check_in_note: { title: 'Check-in: note and the other answers', cells: { owner: mine } },
  contact_wanted: {
    title: 'Contact wanted',
    cells: {
      owner: sees('all', all(is("t.code = 'CONTACT_WANTED'"), own)),
      lead: sees(
        'if the chosen person or back-up',
        all(is("t.code = 'CONTACT_WANTED'"), asked),
        'if you ask for them',
      ),
      manager: { says: 'if the chosen person or back-up' },
      clinical_lead: { says: 'if the chosen person' },
    },
  },
  holding: {
    title: 'People held: ref, label, reasons, weeks, points, what they wait for',
    cells: {
      owner: mine,
      lead: sees('team', line),
      colleague: sees('if co-holding', coHolding, 'if you name them beside it'),
      manager: { says: 'counts' },
      external_supervisor: sees('if brought', brought, 'if you bring them to supervision'),
      clinical_lead: sees(
        'at risk or co-held',
        all(clinical, atRiskOrWithPractice),
        'if there is risk or the practice shares it',
      ),
    },
  },
  holding_note: { title: 'Notes about people held', cells: { owner: mine } },
  contact: {
    title: 'Contacts: when, how long and how',
    cells: { owner: mine, lead: sees('team', line) },
  },
  contact_note: { title: "Contacts' notes", cells: { owner: mine } },
  time: {
    title: 'Time for the community, groups, admin and training',
    cells: { owner: mine, lead: sees('team', line) },
  },
  time_note: { title: 'Notes about that time', cells: { owner: mine } },
  leave: {
    title: 'Leave: days, never why',
    cells: {
      owner: mine,
      lead: sees('team', line),
      manager: {
        says: 'days to come, where they book supervision',
        when: 'for days to come, as they book your supervision',
        along: 'booking',
      },
    },
  },
  handover: {
    title: 'Handover',
    cells: {
      owner: mine,
      lead: sees('team', line),
      colleague: sees('if asked to take over', askedToTake, 'if you ask them to take over'),
    },
  },
  advice: {
    title: 'Advice you ask for',
    cells: {
      owner: mine,
      clinical_lead: sees('if asked', all(clinical, askedForAdvice), 'if you ask them'),
    },
  },
  co_holder: {
    title: 'Who holds someone with you',
    cells: {
      owner: mine,
      lead: sees('team', line),
      colleague: sees(
        'if co-holding',
        any(through('holding', 'holding_id', coHolding), askedToCover),
        'if you name them beside it',
      ),
      clinical_lead: sees(
        'at risk or co-held',
        through('holding', 'holding_id', all(clinical, atRiskOrWithPractice)),
        'if there is risk or the practice shares it',
      ),
    },
  },
  co_holder_share: {
    title: 'What you tell a co-holder',
    cells: {
      owner: mine,
      colleague: sees(
        'if co-holding',
        through('holding', 'holding_id', coHolding),
        'if you name them beside it',
      ),
    },
  },
  agreement: {
    title: 'Agreement',
    cells: {
      owner: mine,
      lead: sees('all', line),
      manager: sees('if a party: all', all(manager, party), 'if they are asked to sign'),
      clinical_lead: sees('if a party: all', all(clinical, party), 'if they are asked to sign'),
    },
  },
  stretch: {
    title: 'Stretch: what for, why and until when',
    cells: { owner: mine, lead: sees('all', line) },
  },
  load: {
    title: 'Holding load beside the agreement',
    cells: {
      owner: sees('all', through('employment', 'employment_id', own)),
      lead: sees('team', line),
      manager: { says: 'counts' },
    },
  },
  alert_work: {
    title: 'Alert (work)',
    cells: {
      owner: sees('all', all(work, own)),
      lead: sees(
        'from its visible time',
        all(work, is("t.code <> 'SUPERVISION_SHORT'"), line, visible),
        'from 9 on the next working day, or when you say',
      ),
      clinical_lead: sees(
        'risk held alone',
        all(is("t.code = 'RISK_ALONE'"), clinical, visible),
        'if it is risk held alone',
      ),
      manager: sees(
        'counts, waiting time; headline if it comes to them, all when they take it on',
        all(work, any(takenOn, all(is("t.code = 'SUPERVISION_SHORT'"), manager, visible))),
        'if it waits too long and they take it on',
      ),
    },
  },
  alert_team: {
    title: 'Alert about a team',
    cells: {
      lead: sees(
        'from its visible time',
        all(
          aboutTeam,
          is("t.code not in ('STRESS_ASSESSMENT_DUE', 'HOURS_LOW')"),
          teamOf('line'),
          visible,
        ),
      ),
      manager: sees(
        'if it asks the manager too',
        all(
          aboutTeam,
          any(
            all(
              is(
                `t.code in ('TEAM', 'DEBRIEF_MISSED', 'SUPERVISION_CANCELLED', 'HOURS_LOW',
                'STRESS_ASSESSMENT_DUE')`,
              ),
              teamOf('manager'),
              visible,
            ),
            takenOn,
          ),
        ),
      ),
      clinical_lead: sees(
        'if it is about the practice or the whole team',
        all(aboutTeam, is("t.code in ('TEAM', 'OFFLOADED')"), teamOf('clinical'), visible),
      ),
    },
  },
  alert_felt: {
    title: 'Alert (felt)',
    cells: {
      owner: sees('all', all(is("t.kind = 'felt'"), own)),
      lead: sees('if chosen', all(is("t.kind = 'felt'"), shared('felt_alert')), 'if you choose'),
    },
  },
  ...weekSubjects,
  ...privateSubjects,
  ...sessionSubjects,
} satisfies Record<string, Subject>
