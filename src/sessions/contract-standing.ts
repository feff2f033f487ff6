import { read } from '../access/view.ts'
import { less, total, type Standing, type Sum } from './charges.ts'

type State = 'booked' | 'used' | 'released'
type Charged = Sum & { state: State }

/**
 * The ledger of a contract from its rows: bought = booked + used + left, below nothing when over
 * (product.md 5.8). What was released is left again.
 */
export function standing(purchases: readonly Sum[], charges: readonly Charged[]): Standing {
  const of = (state: State) => total(charges.filter((it) => it.state === state))
  const [bought, booked, used] = [total(purchases), of('booked'), of('used')]
  return { bought, booked, used, left: less(less(bought, booked), used) }
}

const bought = read((from) =>
  from
    .selectFrom('contract_purchase as p')
    .select('p.contract_id')
    .select((of) => [
      of.fn.sum<number>('p.minutes').as('minutes'),
      of.fn.sum<number>('p.pence').as('pence'),
    ])
    .groupBy('p.contract_id'),
)

const charged = read((from) =>
  from
    .selectFrom('contract_charge as c')
    .select(['c.contract_id', 'c.state'])
    .select((of) => [
      of.fn.sum<number>('c.minutes').as('minutes'),
      of.fn.sum<number>('c.pence').as('pence'),
    ])
    .groupBy(['c.contract_id', 'c.state']),
)

type View = Parameters<typeof bought>[0]
type Row = { contract_id: string; minutes: number; pence: number }

/** How each contract that the viewer may read stands, by its id. */
export async function contractStandings(view: View): Promise<(contract: string) => Standing> {
  const purchases = byContract(await bought(view, {}))
  const charges = byContract(await charged(view, {}))
  return (contract) => standing(purchases.get(contract) ?? [], charges.get(contract) ?? [])
}

const byContract = <R extends Row>(rows: readonly R[]) =>
  Map.groupBy(
    rows.map((row) => ({ ...row, minutes: Number(row.minutes), pence: Number(row.pence) })),
    ({ contract_id }) => contract_id,
  )

/** How one contract stands; all nothing for one that is not the viewer's to read. */
export const contractStanding = async (view: View, contract: string): Promise<Standing> =>
  (await contractStandings(view))(contract)
