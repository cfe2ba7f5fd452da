import * as breaking from '#ui/features/break/words.de.ts';
import * as certify from '#ui/features/certify/words.de.ts';
import * as counterfactual from '#ui/features/counterfactual/words.de.ts';
import * as exportMenu from '#ui/features/curves/export/words.de.ts';
import * as curvesReading from '#ui/features/curves/reading.de.ts';
import * as curves from '#ui/features/curves/words.de.ts';
import * as demos from '#ui/features/demos/words.de.ts';
import * as doubt from '#ui/features/doubt/words.de.ts';
import * as evidence from '#ui/features/evidence/words.de.ts';
import * as helpTitles from '#ui/features/help/titles.de.ts';
import * as help from '#ui/features/help/words.de.ts';
import * as historyTitles from '#ui/features/history/titles.de.ts';
import * as history from '#ui/features/history/words.de.ts';
import * as howTitles from '#ui/features/how/titles.de.ts';
import * as how from '#ui/features/how/words.de.ts';
import * as inspector from '#ui/features/inspector/words.de.ts';
import * as card from '#ui/features/model/cardWords.de.ts';
import * as dossier from '#ui/features/model/dossierWords.de.ts';
import * as samples from '#ui/features/model/sampleWords.de.ts';
import * as model from '#ui/features/model/words.de.ts';
import * as notices from '#ui/features/notices/words.de.ts';
import * as page from '#ui/features/page/words.de.ts';
import * as picture from '#ui/features/picture/words.de.ts';
import * as privacyTitles from '#ui/features/privacy/titles.de.ts';
import * as privacy from '#ui/features/privacy/words.de.ts';
import * as ranking from '#ui/features/ranking/words.de.ts';
import * as readingText from '#ui/features/reading/readingText.de.ts';
import * as reading from '#ui/features/reading/words.de.ts';
import * as replay from '#ui/features/replay/words.de.ts';
import * as decider from '#ui/features/run/deciderWords.de.ts';
import * as plan from '#ui/features/run/planWords.de.ts';
import * as run from '#ui/features/run/words.de.ts';
import * as comparison from '#ui/features/share/comparisonWords.de.ts';
import * as shareTitles from '#ui/features/share/titles.de.ts';
import * as share from '#ui/features/share/words.de.ts';
import * as tour from '#ui/features/tour/words.de.ts';
import * as confidence from '#ui/features/verdict/confidenceWords.de.ts';
import * as outcome from '#ui/features/verdict/outcomeWords.de.ts';
import * as verdict from '#ui/features/verdict/words.de.ts';
import * as faults from '#ui/kit/faultGist.de.ts';
import * as kit from '#ui/kit/words.de.ts';
import * as terms from '#ui/terms/glossary.de.ts';
import { tableOf } from './Words.ts';

/** Every string of the page in German. */
export const german = tableOf({
  break: breaking,
  card,
  certify,
  confidence,
  counterfactual,
  curves,
  comparison,
  curvesReading,
  decider,
  demos,
  shareTitles,
  dossier,
  doubt,
  evidence,
  export: exportMenu,
  faults,
  help,
  helpTitles,
  history,
  historyTitles,
  how,
  howTitles,
  inspector,
  kit,
  model,
  notices,
  outcome,
  page,
  picture,
  plan,
  privacy,
  privacyTitles,
  ranking,
  reading,
  readingText,
  replay,
  run,
  samples,
  share,
  terms,
  tour,
  verdict,
});
