import type { Rule } from '../rule.ts'
import { advertisement } from './advertisement/rule.ts'
import { authorBio } from './author-bio/rule.ts'
import { byline } from './byline/rule.ts'
import { commentForm } from './comment-form/rule.ts'
import { contact } from './contact/rule.ts'
import { contents } from './contents/rule.ts'
import { cookie } from './cookie/rule.ts'
import { copyright } from './copyright/rule.ts'
import { dateLine } from './date-line/rule.ts'
import { dateline } from './dateline/rule.ts'
import { disclaimer } from './disclaimer/rule.ts'
import { gallery } from './gallery/rule.ts'
import { imagePlaceholder } from './image-placeholder/rule.ts'
import { navigation } from './navigation/rule.ts'
import { newsletter } from './newsletter/rule.ts'
import { pageFrame } from './page-frame/rule.ts'
import { photoCredit } from './photo-credit/rule.ts'
import { readTime } from './read-time/rule.ts'
import { related } from './related/rule.ts'
import { share } from './share/rule.ts'
import { sourceLine } from './source-line/rule.ts'
import { tags } from './tags/rule.ts'
import { teaser } from './teaser/rule.ts'
import { technical } from './technical/rule.ts'
import { template } from './template/rule.ts'
import { titleSuffix } from './title-suffix/rule.ts'

/** Rules of the family, in registry order: of two that take the same line, the more specific one comes first. */
export const boilerplateRules: readonly Rule[] = [
  pageFrame,
  imagePlaceholder,
  commentForm,
  photoCredit,
  dateline,
  titleSuffix,
  contact,
  related,
  contents,
  byline,
  dateLine,
  sourceLine,
  copyright,
  readTime,
  advertisement,
  newsletter,
  share,
  gallery,
  cookie,
  tags,
  navigation,
  technical,
  disclaimer,
  template,
  authorBio,
  teaser,
]
