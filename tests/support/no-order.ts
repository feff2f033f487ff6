import {
  SelectQueryNode,
  type KyselyPlugin,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
} from 'kysely'
import type { Store } from '../../src/database/connection.ts'

/** Rows that no question put in order come the other way round: whoever leans on it is found. */
class NoOrder implements KyselyPlugin {
  readonly #unordered = new WeakSet<PluginTransformQueryArgs['queryId']>()

  transformQuery({ node, queryId }: PluginTransformQueryArgs) {
    if (SelectQueryNode.is(node) && !node.orderBy) this.#unordered.add(queryId)
    return node
  }

  async transformResult({ result, queryId }: PluginTransformResultArgs) {
    if (!this.#unordered.has(queryId)) return result
    return { ...result, rows: result.rows.toReversed() }
  }
}

export function withoutOrder(store: Store): Store {
  const plugin = new NoOrder()
  return { ...store, write: store.write.withPlugin(plugin), read: store.read.withPlugin(plugin) }
}
