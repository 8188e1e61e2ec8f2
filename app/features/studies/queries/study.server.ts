import type { Actor } from "#app/access/actor.ts";
import { authoriseSee } from "#app/access/authorise.server.ts";
import { arrangesInterviews } from "#app/access/interviews.ts";
import { may } from "#app/access/policy.ts";
import { seesGate } from "#app/access/studies.ts";
import { isId } from "#app/core/id.ts";
import { db, Prisma, rowsOf } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { fingerprintOf } from "../fingerprint.server.ts";
import type { StudyFacts, Window } from "../rules/facts.ts";
import { gateOf } from "../rules/gate.ts";
import type { Language, TextKind } from "../rules/languages.ts";
import { lixOf } from "../rules/lix.ts";
import type { ApprovalLine, ConsentText, LanguageTexts, Named, WholeStudy } from "../types.ts";

/** `whole`: null where the programme has no study yet. */
export type StudyPage = { readonly programme: Named } & (
  | { readonly view: "gate"; readonly open: boolean }
  | {
      readonly view: "whole";
      readonly me: string;
      readonly lead: boolean;
      /** Whether she arranges interviews: when they are, and with whom by code. */
      readonly arranges: boolean;
      readonly follows: boolean;
      readonly whole: WholeStudy | null;
    }
);

type StoredText = { kind: TextKind; language: string; version: number; text: string; at: string; by: string };
type Row = Named & {
  open: boolean;
  study: (Omit<StudyFacts, "windows"> & { windows: Window[] }) | null;
  researchers: (Named & { interviews: boolean })[] | null;
  leaders: Named[] | null;
  languages: Language[] | null;
  newest: StoredText[] | null;
  consentTexts: ConsentText[] | null;
  approvals: ApprovalLine[] | null;
};

/**
 * A programme's study: whole for its lead and researchers, for who coordinates or recruits whether it is open. One
 * statement each. @throws Refusal missing
 */
export async function studyPage(actor: Actor, programmeId: string, now: Date): Promise<StudyPage> {
  if (!isId(programmeId) || !seesGate(actor, programmeId)) throw missing();
  if (!may(actor, "study.see", { programmeId })) return gatePage(programmeId);
  const [row] = await rowsOf<Row>(Prisma.sql`
    SELECT g.id, g.name, ${studySql} AS study, ${peopleSql(now)}, ${textsSql}, ${approvalsSql} AS approvals
    FROM programmes g LEFT JOIN studies s ON s.programme_id = g.id WHERE g.id = ${programmeId}::uuid`);
  if (!row) throw missing();
  const { id, name } = row;
  return {
    programme: { id, name },
    view: "whole",
    me: actor.personId,
    lead: may(actor, "programme.edit", { programmeId }),
    arranges: arrangesInterviews(actor, programmeId),
    follows: may(actor, "participant.see", { programmeId }),
    whole: wholeOf(row),
  };
}

async function gatePage(programmeId: string): Promise<StudyPage> {
  const found = await db().programme.findUnique({
    where: { id: programmeId },
    select: { id: true, name: true, study: { select: { gate: { select: { isOpen: true } } } } },
  });
  if (!found) throw missing();
  const { study, ...programme } = found;
  return { programme, view: "gate", open: study?.gate?.isOpen ?? false };
}

/** What a study is, to be changed. @throws Refusal missing (also where there is none) */
export async function studyFacts(
  actor: Actor,
  programmeId: string,
  now: Date,
): Promise<{ readonly programme: Named; readonly facts: StudyFacts; readonly seen: string }> {
  if (!isId(programmeId)) throw missing();
  authoriseSee(actor, "study.edit", { programmeId });
  const page = await studyPage(actor, programmeId, now);
  if (page.view !== "whole" || !page.whole) throw missing();
  const { facts } = page.whole;
  return { programme: page.programme, facts, seen: fingerprintOf(facts) };
}

function wholeOf({ study, languages, newest, consentTexts, approvals, ...people }: Row): WholeStudy | null {
  if (!study) return null;
  const researchers = people.researchers ?? [];
  const current = approvals?.find(({ state }) => state !== "ended") ?? null;
  const everybody = [...researchers.map(({ id, name }) => ({ id, name })), ...(people.leaders ?? [])];
  const named = [...new Map(everybody.map((one) => [one.id, one])).values()];
  return {
    facts: study,
    researchers,
    languages: (languages ?? []).map((language) => textsIn(language, newest ?? [])),
    consentTexts: consentTexts ?? [],
    gate: gateOf({ hasConsentText: (consentTexts ?? []).length > 0, approval: current, people: named }),
    approval: current,
    earlier: approvals?.filter(({ state }) => state === "ended") ?? [],
  };
}

function textsIn(language: Language, newest: readonly StoredText[]): LanguageTexts {
  const of = (kind: TextKind) => {
    const found = newest.find((text) => text.kind === kind && text.language === language.code);
    return found ? { version: found.version, at: found.at, by: found.by, lix: lixOf(found.text) } : null;
  };
  return { ...language, texts: { information: of("information"), consent: of("consent") } };
}

const studySql = Prisma.sql`CASE WHEN s.id IS NOT NULL THEN json_build_object('name', s.name,
  'familiesPerMunicipality', s.families_per_municipality, 'placeKinds', to_json(s.place_kinds), 'interpreter', s.interpreter,
  'legalBasis', s.legal_basis, 'secrecy', s.secrecy, 'windows', coalesce((SELECT json_agg(json_build_object(
    'countedFrom', o.counted_from, 'fromMonths', o.from_months, 'toMonths', o.to_months) ORDER BY o.number)
    FROM study_occasions o WHERE o.study_id = s.id AND o.number > 1), '[]')) END`;

/** Who has a role of the programme at a moment, each once. */
const peopleSql = (now: Date) => {
  const roles = (role: "lead" | "researcher") => Prisma.sql`
    FROM people pe WHERE EXISTS (SELECT 1 FROM programme_roles r WHERE r.person_id = pe.id AND r.programme_id = g.id
      AND r.role::text = ${role} AND r.started_at <= ${now} AND (r.ended_at IS NULL OR r.ended_at > ${now}))`;
  return Prisma.sql`
    (SELECT json_agg(json_build_object('id', pe.id, 'name', pe.name, 'interviews', EXISTS (SELECT 1 FROM study_interviewers i
       WHERE i.study_id = s.id AND i.person_id = pe.id)) ORDER BY pe.name) ${roles("researcher")}) AS researchers,
    (SELECT json_agg(json_build_object('id', pe.id, 'name', pe.name) ORDER BY pe.name) ${roles("lead")}) AS leaders`;
};

/** Swedish and English first, the others as they are called. */
const textsSql = Prisma.sql`
    (SELECT json_agg(json_build_object('code', l.code, 'name', l.name, 'direction', l.direction)
       ORDER BY l.code <> 'sv', l.code <> 'en', l.name) FROM study_languages l WHERE l.study_id = s.id) AS languages,
    (SELECT json_agg(json_build_object('kind', x.kind, 'language', x.language, 'version', x.version, 'text', x.text,
       'at', x.created_at, 'by', pe.name))
     FROM (SELECT DISTINCT ON (x.kind, x.language) x.* FROM study_texts x WHERE x.study_id = s.id
           ORDER BY x.kind, x.language, x.version DESC) x JOIN people pe ON pe.id = x.created_by_id) AS newest,
    (SELECT json_agg(json_build_object('id', x.id, 'language', l.name, 'version', x.version)
       ORDER BY l.code <> 'sv', l.code <> 'en', l.name, x.version DESC)
     FROM study_texts x JOIN study_languages l ON l.study_id = x.study_id AND l.code = x.language
     WHERE x.study_id = s.id AND x.kind = 'consent') AS "consentTexts"`;

const approvalsSql = Prisma.sql`
    (SELECT json_agg(json_build_object('id', a.id, 'state', a.state, 'reference', a.reference, 'decidedOn', a.decided_on,
       'text', json_build_object('id', x.id, 'code', x.language, 'language', l.name, 'version', x.version),
       'registeredById', a.registered_by_id, 'registeredBy', r.name, 'registeredAt', a.registered_at,
       'confirmedBy', c.name, 'confirmedAt', a.confirmed_at, 'endedBy', e.name, 'endedAt', a.ended_at) ORDER BY a.registered_at DESC, a.id DESC)
     FROM study_approvals a JOIN study_texts x ON x.id = a.consent_text_id
     JOIN study_languages l ON l.study_id = x.study_id AND l.code = x.language
     JOIN people r ON r.id = a.registered_by_id LEFT JOIN people c ON c.id = a.confirmed_by_id
     LEFT JOIN people e ON e.id = a.ended_by_id WHERE a.study_id = s.id)`;
