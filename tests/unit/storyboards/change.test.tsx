import { expect, test } from "vitest";
import { Place } from "#app/features/storyboards/ui/board-place.tsx";
import { sentField } from "#tests/support/sent-field.tsx";

test("H4: a refused change is of the storyboard that she saw, and of another only when she was told of it", () => {
  const gathering = { id: "g", programmeId: "p", teamId: null, regionId: null, title: "LS4", published: true };
  const sheet = {
    ...{ fileId: "theirs", name: "Tavla.png", type: "image/png", width: 1, height: 1, message: "Deras", alt: "Deras" },
    ...{ by: "Eva", at: "2026-11-28T10:00:00.000Z" },
  };
  const place = { teamId: "t", team: "Team", sheet, may: { hang: true } };
  const seen = (code: string) => {
    const values = { intent: "edit", teamId: "t", fileId: "before", seenMessage: "Förr", seenAlt: "" };
    const form = <Place gathering={gathering} place={place} refusal={{ code, data: {}, fields: {}, values }} />;
    return ["fileId", "seenMessage", "seenAlt"].map((field) => sentField(form, field));
  };
  expect(seen("storyboard.alt-missing")).toEqual(["before", "Förr", ""]);
  expect(seen("storyboard.changed-meanwhile")).toEqual(["theirs", "Deras", "Deras"]);
});
