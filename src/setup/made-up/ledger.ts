import { less, nothing, total, type Sum } from '../../sessions/charges.ts'
import { contracts, supervisors, type ContractKey } from './supervised.ts'

/** What sessions take of each contract, so that what is left of one can go on in the next. */
export class Ledger {
  readonly #taken = new Map<ContractKey, Sum>()

  take(contract: ContractKey, sum: Sum) {
    this.#taken.set(contract, total([this.#taken.get(contract) ?? nothing, sum]))
  }

  left(contract: ContractKey): Sum {
    const { hours, with: whose } = contracts[contract]
    const bought = { minutes: hours * 60, pence: hours * supervisors[whose].pence }
    return less(bought, this.#taken.get(contract) ?? nothing)
  }
}
