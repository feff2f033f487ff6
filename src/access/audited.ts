/**
 * What an organisation may know was done, and to whom: who may come in, and who is bonded to whom.
 * Whatever is not named in this file stays between Holdfast and whoever did it; that somebody wrote
 * or looked at their own is nobody else's business (product.md 5.10).
 */
export const auditedWithObject = [
  'administrator.appoint',
  'administrator.dismiss',
  'bond.add',
  'bond.edit',
  'bond.end',
  'employment.add',
  'employment.edit',
  'employment.end',
  'employment.hand_on',
  'erasure.make',
  'help_contact.add',
  'help_contact.edit',
  'help_contact.remove',
  'instrument.load',
  'instrument.withdraw',
  'invitation.take',
  'link.take_back',
  'organisation.edit',
  'organisation.start',
  'password.reset',
  'person.edit',
  'practice.add',
  'practice.rename',
  'sign_in.close',
  'sign_in.open',
  'statement.write',
  'team.add',
  'team.edit',
  'team.remove',
] as const

/** Known to have been done, and nothing of what it was about. */
export const auditedAlone = [
  'agreement.propose',
  'agreement.review',
  'agreement.sign',
  'agreement.withdraw',
  'alert.acknowledgement',
  'alert.conversation',
  'alert.passing_on',
  'alert.plan',
  'alert.snooze',
  'alert.taking_on',
  'checklist.answer',
  'complaint.answer',
  'debrief.call',
  'debrief.close',
  'debrief.not_held',
  'debrief.open',
  'debrief.schedule',
  'debrief.schedule_end',
  'invitation.make_all',
  'mail.try_again',
  'setup.people',
  'stress_assessment.make',
  'weights.set',
  'weights.take_back',
] as const

export const audited: readonly string[] = [...auditedWithObject, ...auditedAlone]
