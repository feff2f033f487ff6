import { listed, type FieldDef } from './field-def.ts'

const workerNames = listed(`
  worker, link worker, link worker name, worker name, social prescriber, social prescriber
  name, assigned to, assigned worker, allocated to, allocated worker, caseworker, case
  worker, case owner, key worker, keyworker, owner, staff, staff member, advisor, adviser,
  assigned user, practitioner, community connector, completed by, user, holder, held by
`)

/** Whose row it is: only the reader’s own rows are ever kept. */
export const workerField: FieldDef = {
  key: 'worker',
  label: 'Worker (only your own rows come in)',
  type: 'text',
  isOfWorkers: true,
  names: workerNames,
}

/** What case systems call the number of a client. */
export const caseRefNames = listed(`
  client id, client ref, client reference, client number, client no, case id, case ref,
  case reference, case number, case no, patient id, patient ref, patient reference,
  referral id, referral ref, referral reference, referral number, joy id, elemental id,
  person ref, person id, org person ref, reference, ref, ref no, reference number, id,
  record id, unique id, urn, system id, service user id
`)
