import { describe, expect, test } from "vitest";
import { seenFacts, seenFollowing } from "#app/features/measures/rules/seen.ts";
import type { MeasureFacts } from "#app/features/measures/rules/types.ts";
import { AimForm } from "#app/features/measures/ui/aim-form.tsx";
import { DefinitionForm, FactsForm, FollowingForm } from "#app/features/measures/ui/edit-forms.tsx";
import { sentField as sent, shownBy } from "#tests/support/sent-field.tsx";

const refused = (intent: string, code: string, more: { seen?: string; data?: { seen: string }; earlier?: string }) => {
  const { data = {}, ...values } = more;
  return { code, data, fields: {}, values: { intent, ...values } };
};

const measure: MeasureFacts = {
  ...{ id: "m", programmeId: "p", teamId: "t", name: "Nytt", data: "count", kind: "outcome", unit: "", per: 1 },
  ...{ direction: "up", rhythm: "month", smallest: 5, retired: false },
};
const latest = { id: "d", fromDay: null, definition: "Ord", numerator: "", denominator: "", exclusions: "" };
const following = { baseline: null, target: 80, collector: "" };

describe("a form that was refused", () => {
  const forms = {
    facts: (refusal: ReturnType<typeof refused>) => <FactsForm measure={measure} fixed={false} refusal={refusal} />,
    define: (refusal: ReturnType<typeof refused>) => <DefinitionForm latest={latest} refusal={refusal} />,
    follow: (refusal: ReturnType<typeof refused>) => <FollowingForm of={following} refusal={refusal} />,
  };

  test.each(Object.entries(forms))("says still what she saw when something else was wrong: %s", (intent, form) => {
    expect(sent(form(refused(intent, "form.invalid", { seen: "before" })), "seen")).toBe("before");
    expect(sent(form(refused(intent, "measure.has-points", { seen: "before" })), "seen")).toBe("before");
  });

  test.each(Object.entries(forms))("goes on from what stands there when she was told of it: %s", (intent, form) => {
    const told = refused(intent, "measure.changed-meanwhile", { seen: "before", data: { seen: "now" } });
    expect(sent(form(told), "seen")).toBe("now");
  });

  test("shows of what stands there now what is not as she wrote it", () => {
    const told = refused("follow", "measure.changed-meanwhile", { seen: "before" });
    const form = (target: string) =>
      shownBy(<FollowingForm of={following} refusal={{ ...told, values: { ...told.values, target, baseline: "" } }} />);
    expect(form("70")).toContain("<dt>Målvärde</dt><dd>80</dd>");
    expect(form("80")).not.toContain("<dt>");
    const wrong = { ...refused("follow", "form.invalid", { seen: "before" }), fields: { target: "field.number" } };
    expect(shownBy(<FollowingForm of={following} refusal={wrong} />)).not.toContain("<dt>");
  });

  test("of another form changes nothing in this one", () => {
    const other = refused("define", "form.invalid", { seen: "before" });
    expect(sent(forms.facts(other), "seen")).toBe(seenFacts(measure));
    expect(sent(forms.follow(other), "seen")).toBe(seenFollowing(following));
  });

  test("an aim is set instead of the one that she has read, and of no other", () => {
    const texts = { what: "Stöd", forWhom: "Alla", howMuch: "8", byWhen: "2027-01-31" };
    const page = {
      team: { id: "t", name: "Team", programmeId: "p" },
      programme: { startsOn: "2026-01-01", endsOn: "2027-12-31", aim: texts },
      aim: { ...texts, id: "theirs", since: "2026-11-30", until: null },
      earlier: [],
      rights: { edit: true, redact: false, seeMeasures: true },
    };
    const earlier = (code: string) => {
      const refusal = refused("set", code, { earlier: "before" });
      return sent(<AimForm page={page} formKey="k" back="/" refusal={refusal} />, "earlier");
    };
    expect(earlier("form.invalid")).toBe("before");
    expect(earlier("team-aim.changed-meanwhile")).toBe("theirs");
  });
});
