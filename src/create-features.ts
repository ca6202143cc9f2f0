import type { Logger } from 'pino';
import { createAnswerService } from './answers/answer-service.ts';
import { askHandler, handOnHandler } from './answers/ask-handler.ts';
import { feedbackHandler } from './answers/feedback-handler.ts';
import { createCalendarLinks } from './calendar/calendar-link.ts';
import { circularCard } from './cards/circular-card.ts';
import { draftCard } from './cards/draft-card.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Features } from './conversation/features.ts';
import { questionerOf } from './conversation/questioner.ts';
import { createEscalations } from './create-escalations.ts';
import { datesOfCircular } from './deadlines/dates-of-circular.ts';
import type { NudgeSettings } from './deadlines/nudge-digests.ts';
import { readLiveData } from './deadlines/read-live-data.ts';
import { createTextExtractor } from './letters/files/create-text-extractor.ts';
import { DEFAULT_LIMITS } from './letters/files/limits.ts';
import { recogniseWithTesseract } from './letters/files/ocr/recognise-with-tesseract.ts';
import { readLetter } from './letters/read-letter.ts';
import type { Store } from './storage/store.ts';

/** Recognising letters in pictures has to end before the reply token does. */
const OCR_MILLISECONDS = 20_000;

/** The features as the conversation calls them, and a way to load what they need before the first event. */
export function createFeatures(parts: {
  readonly config: Config;
  readonly store: Store;
  readonly clock: Clock;
  readonly nudges: NudgeSettings;
  readonly log: Pick<Logger, 'warn'>;
}): Features & { readonly ready: () => Promise<void> } {
  const { config, store, clock, nudges } = parts;
  const { publicURL, boardSecret } = config;
  // Calendars need an address that phones reach and a secret that signs it.
  const calendar =
    publicURL === null || boardSecret === null ? null : createCalendarLinks(publicURL, boardSecret);
  const answers = createAnswerService({
    store,
    clock,
    starterKnowledge: config.starterKnowledge,
    liveData: (offices, today) => readLiveData(store, offices, today),
  });
  const limits = { recognitionMilliseconds: OCR_MILLISECONDS };
  const recognise = config.ocr ? { recognise: recogniseWithTesseract } : {};
  const extract = createTextExtractor({ limits, ...recognise });
  const { escalations, problems, outages, handOnQuestion, reopenLearned } =
    createEscalations(nudges);
  return {
    circulars: {
      readLetter: (text, today) => readLetter(text, { today }),
      circularCard: (circular, options = {}) => {
        const dated = circular.meetings.length > 0 || circular.deadlines.some(({ date }) => date);
        const url = dated ? calendar?.url({ kind: 'circular', id: circular.id }) : undefined;
        // LINE's own browser saves no calendar files.
        const calendarUrl = url === undefined ? null : `${url}?openExternalBrowser=1`;
        return circularCard(circular, { ...options, calendarUrl });
      },
      draftCard,
      dates: datesOfCircular,
    },
    files: {
      extractText: (name, bytes) => extract({ name, bytes }),
      readsPictures: config.ocr,
      maximumBytes: DEFAULT_LIMITS.fileBytes + 1,
    },
    ask: async (context, question, about) => {
      const asked = about === null ? question : `${question} (${about.subject})`;
      return askHandler(context, answers, handOnQuestion, asked, questionerOf(context));
    },
    feedback: (context, questionId, verdict) =>
      feedbackHandler(context, reopenLearned, questionId, verdict),
    ...{ escalations, problems, outages },
    handOn: (context, questionId) =>
      handOnHandler(context, handOnQuestion, questionId, questionerOf(context)),
    nudges,
    calendar,
    ready: answers.ready,
  };
}
