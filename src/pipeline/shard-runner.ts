import type { AskedDecisions } from '../config/decisions.ts'
import type { Settings } from '../config/settings.ts'
import { type Profile, profileFrom } from '../findings/profile.ts'
import { prepareToOpen } from '../read/open-file.ts'
import type { OpenOptions } from '../read/opened.ts'
import { HtmlReport, type PagePart } from '../report/index-html.ts'
import { type FactBatch, packFacts } from '../survey/fact-batch.ts'
import type { Knowledge } from '../survey/knowledge.ts'
import { CheckCache } from './check-cache.ts'
import { checkShard, type Engine } from './check-shard.ts'
import { loadTools, type Tools } from './plan.ts'
import { RuleProcessor } from './processor.ts'
import { emptyReport, joinReports, ReportDraft, type ShardReport, type Wants } from './shard-report.ts'
import type { Shard } from './shards.ts'
import { SurveyCache } from './survey-cache.ts'
import { surveyShard, unwantedFacts } from './survey-shard.ts'

/** What a thread knows at the end of a run. */
export interface Leftovers {
  readonly page: PagePart
  readonly askedDecisions: AskedDecisions
}

/**
 * Does the work on shards, in whatever thread: survey, then check with the knowledge of the whole corpus. Reads and
 * writes synchronously; nothing is shared between two of them.
 */
export class ShardRunner {
  readonly #settings: Settings
  readonly #wants: Wants
  readonly #tools: Tools
  readonly #profile: Profile
  readonly #page: HtmlReport
  #engine: Engine | undefined
  readonly #surveyed: SurveyCache | undefined
  #cache: CheckCache<ShardReport> | undefined

  /** @param tools  Loaded from the settings when absent. */
  constructor(settings: Settings, wants: Wants, tools = loadTools(settings)) {
    this.#settings = settings
    this.#wants = wants
    this.#tools = tools
    this.#profile = profileFrom(settings.profile)
    this.#page = new HtmlReport({ profile: this.#profile })
    const { cacheLocation, fields } = settings
    if (cacheLocation !== undefined && wants.findings === true)
      this.#surveyed = new SurveyCache(cacheLocation, fields, unwantedFacts(tools.rules))
  }

  async survey(shard: Shard): Promise<readonly FactBatch[]> {
    await prepareToOpen(shard.map(({ source }) => source))
    const unwanted = unwantedFacts(this.#tools.rules)
    const survey = (parts: Shard): FactBatch[] => packFacts(surveyShard(parts, this.#open, unwanted))
    const cache = this.#surveyed
    return cache === undefined
      ? survey(shard)
      : shard.flatMap((part) => cache.remember(part, () => survey([part])))
  }

  /** Must come before the first `check`. */
  learn(knowledge: Knowledge): void {
    const { authority, glossary, policy, rules, suggestions, configuration } = this.#tools
    const { cacheLocation, profile } = this.#settings
    if (cacheLocation !== undefined && this.#wants.findings === true)
      this.#cache = new CheckCache(cacheLocation, configuration, profile, knowledge)
    this.#engine = {
      processor: new RuleProcessor(rules, {
        knowledge: this.#cache?.watchedKnowledge ?? knowledge,
        authority,
        glossary,
        suggestions,
      }),
      policy,
      metadata: this.#settings.metadata,
      open: this.#open,
    }
  }

  async check(shard: Shard): Promise<ShardReport> {
    await prepareToOpen(shard.map(({ source }) => source))
    return this.#cache === undefined ? this.#checkNow(shard) : this.#checkRemembered(shard, this.#cache)
  }

  /** File by file: what is known of one is not done again. */
  #checkRemembered(shard: Shard, cache: CheckCache<ShardReport>): ShardReport {
    const { decisions } = this.#tools
    return shard
      .map((part) =>
        cache.remember(
          part,
          () => this.#checkNow([part]),
          ({ quarantine }) => quarantine.length === 0,
        ),
      )
      .map((report) => {
        // Decisions count as used although no rule asked for them this time.
        if (!decisions.isEmpty)
          for (const { findings } of report.findings)
            for (const finding of findings) decisions.verdictOn(finding)
        return report
      })
      .reduce(joinReports, emptyReport([]))
  }

  #checkNow(shard: Shard): ShardReport {
    const report = new ReportDraft(this.#wants, this.#page, this.#profile)
    checkShard(shard, this.#engine as Engine, report)
    return report.finish()
  }

  get #open(): OpenOptions {
    return { fields: this.#settings.fields, rewrite: this.#wants.rewrite === true }
  }

  finish(): Leftovers {
    return { page: this.#page.toPart(), askedDecisions: this.#tools.decisions.asked }
  }
}
