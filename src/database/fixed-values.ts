import {
  LimitNode,
  OffsetNode,
  OperationNodeTransformer,
  RawNode,
  ValueListNode,
  ValueNode,
  type KyselyPlugin,
  type OperationNode,
  type PrimitiveValueListNode,
} from 'kysely'
import type { Dialect } from './columns.ts'

/**
 * Writes into the query what is the same on every run, so that partial indexes are seen. On
 * SQLite a cast keeps the rest from the planner: it would plan the query again for each new
 * value it has looked at, which costs ten times what running the query does.
 */
export const fixedValues = (
  dialect: Dialect,
  isBlank: (value: unknown) => boolean,
): KyselyPlugin => {
  const writer = new Writer(isBlank, dialect === 'sqlite')
  return {
    transformQuery: ({ node }) => writer.transformNode(node),
    transformResult: ({ result }) => Promise.resolve(result),
  }
}

const castStart = 'cast('

class Writer extends OperationNodeTransformer {
  readonly #isBlank: (value: unknown) => boolean
  readonly #casts: boolean

  constructor(isBlank: (value: unknown) => boolean, casts: boolean) {
    super()
    this.#isBlank = isBlank
    this.#casts = casts
  }

  protected override transformValue(node: ValueNode): ValueNode {
    if (!this.#isBlank(node.value)) return ValueNode.createImmediate(node.value)
    return this.#cast(node, 'text') as OperationNode as ValueNode
  }

  protected override transformPrimitiveValueList(node: PrimitiveValueListNode) {
    const written = node.values.map((value) => this.transformValue(ValueNode.create(value)))
    return ValueListNode.create(written) as OperationNode as PrimitiveValueListNode
  }

  /** A query inside another comes by twice. */
  protected override transformRaw(node: RawNode): RawNode {
    return node.sqlFragments[0] === castStart ? node : super.transformRaw(node)
  }

  protected override transformLimit({ limit }: LimitNode): LimitNode {
    return LimitNode.create(this.#count(limit))
  }

  protected override transformOffset({ offset }: OffsetNode): OffsetNode {
    return OffsetNode.create(this.#count(offset))
  }

  #count(node: OperationNode): OperationNode {
    const isBlank = ValueNode.is(node) && this.#isBlank(node.value)
    return isBlank ? this.#cast(node, 'integer') : this.transformNode(node)
  }

  #cast(node: ValueNode, type: 'text' | 'integer'): OperationNode {
    return this.#casts ? RawNode.create([castStart, ` as ${type})`], [node]) : node
  }
}
