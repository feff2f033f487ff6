import ours from '../../package.json' with { type: 'json' }

/** The version of Holdfast that runs, from its own package. */
export const { version } = ours
