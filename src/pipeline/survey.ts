import { completeSettings } from '../config/check-settings.ts'
import type { UserSettings } from '../config/settings.ts'
import type { Knowledge } from '../survey/knowledge.ts'
import { planRun } from './plan.ts'
import { type OnProgress, surveyCorpus } from './run-corpus.ts'

/** Pass 1 alone: the knowledge of a corpus, for review and for later runs with `knowledge`. */
export async function survey(user: UserSettings, onProgress?: OnProgress): Promise<Knowledge> {
  return surveyCorpus(planRun(completeSettings(user)), { wants: {}, onProgress })
}
