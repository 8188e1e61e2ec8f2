import { agenda } from "./agenda.ts";
import { dailyLife } from "./daily-life.ts";
import { firstDays } from "./first-days.ts";
import { meetings } from "./meetings.ts";
import { ownContact } from "./own-contact.ts";
import { plainLanguage } from "./plain-language.ts";
import { smallTries } from "./small-tries.ts";
import { wordList } from "./word-list.ts";

export const ekvarpaChains = [
  ...firstDays,
  ...ownContact,
  ...plainLanguage,
  ...wordList,
  ...meetings,
  ...agenda,
  ...dailyLife,
  ...smallTries,
];
