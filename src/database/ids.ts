import { v7 } from 'uuid'

/** Time-ordered, so that rows made together lie together in every index. */
export const newId = () => v7()
