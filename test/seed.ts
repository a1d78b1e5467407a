import fc from 'fast-check'

/** The same texts on every machine, so that a change is judged by itself; `PUMICE_SEED=random` looks for new ones. */
const SEED = 20_261_122

const asked = process.env['PUMICE_SEED']
if (asked !== 'random') fc.configureGlobal({ seed: asked === undefined ? SEED : Number(asked) })
