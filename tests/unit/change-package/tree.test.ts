import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type DriverFacts,
  deriveDriverDiagram,
  deriveTree,
  driverKinds,
  type IdeaFacts,
  ideaStatuses,
  moveDown,
  moveUp,
} from "#app/features/change-package/rules/index.ts";

const ids = ["a", "b", "c", "d", "e", "f"];
const title = fc.array(fc.stringMatching(/^[a-zåäö]{1,40}$/), { maxLength: 12 }).map((words) => words.join(" "));

const packages = fc.record({
  drivers: fc.uniqueArray(
    fc.record<DriverFacts>({
      id: fc.constantFrom(...ids),
      programmeId: fc.constant("programme"),
      parentId: fc.option(fc.constantFrom(...ids)),
      kind: fc.constantFrom(...driverKinds),
      title,
      position: fc.nat(3),
      retired: fc.boolean(),
    }),
    { selector: ({ id }) => id },
  ),
  ideas: fc.uniqueArray(
    fc.record<IdeaFacts>({
      id: fc.constantFrom("1", "2", "3", "4", "5", "6", "7"),
      programmeId: fc.constant("programme"),
      driverId: fc.option(fc.constantFrom(...ids)),
      teamId: fc.constant(null),
      title: fc.constant("Idé"),
      position: fc.nat(3),
      status: fc.constantFrom(...ideaStatuses),
      shared: fc.boolean(),
      lifted: fc.boolean(),
    }),
    { selector: ({ id }) => id },
  ),
});

describe("the tree", () => {
  it("P4: holds every idea that is not retired exactly once, whatever became of its driver", () => {
    fc.assert(
      fc.property(packages, ({ drivers, ideas }) => {
        const tree = deriveTree(drivers, ideas);
        const branches = tree.primaries.flatMap((primary) => [primary, ...primary.secondaries]);
        const shown = [...branches.flatMap((branch) => branch.ideas), ...tree.loose].map(({ id }) => id);
        const expected = ideas.filter(({ status }) => status !== "retired").map(({ id }) => id);
        expect(shown.toSorted()).toEqual(expected.toSorted());
        for (const branch of branches) {
          expect(branch.driver.retired).toBe(false);
          for (const { driverId } of branch.ideas) expect(driverId).toBe(branch.driver.id);
        }
      }),
    );
  });

  it("P9: stands in order of position, the older first of two with the same", () => {
    fc.assert(
      fc.property(packages, ({ drivers, ideas }) => {
        const tree = deriveTree(drivers, ideas);
        expect(deriveTree(drivers.toReversed(), ideas.toReversed())).toEqual(tree);
        const positions = tree.primaries.map(({ driver }) => driver.position);
        expect(positions).toEqual(positions.toSorted((a, b) => a - b));
      }),
    );
  });

  it("P9: is moved one place up or down", () => {
    expect(moveUp(["a", "b", "c"], "c")).toEqual(["a", "c", "b"]);
    expect(moveUp(["a", "b", "c"], "a")).toEqual(["a", "b", "c"]);
    expect(moveDown(["a", "b", "c"], "a")).toEqual(["b", "a", "c"]);
    expect(moveDown(["a", "b", "c"], "c")).toEqual(["a", "b", "c"]);
    expect(moveUp(["a"], "x")).toEqual(["a"]);
    expect(moveDown(["a", "b"], "x")).toEqual(["a", "b"]);
  });

  it("P9: loses nothing, and up undoes down", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ids), fc.constantFrom(...ids), (order, id) => {
        expect(moveUp(order, id).toSorted()).toEqual(order.toSorted());
        expect(moveDown(order, id).toSorted()).toEqual(order.toSorted());
        if (order.at(-1) !== id) expect(moveUp(moveDown(order, id), id)).toEqual(order);
      }),
    );
  });
});

describe("the driver diagram", () => {
  it("P10: has the aim to the left, and parents at the middle of their children", () => {
    const driver = (id: string, kind: "primary" | "secondary", parentId: string | null): DriverFacts => ({
      id,
      programmeId: "programme",
      parentId,
      kind,
      title: `Drivare ${id}`,
      position: ids.indexOf(id),
      retired: false,
    });
    const drivers = [driver("a", "primary", null), driver("b", "secondary", "a"), driver("c", "secondary", "a")];
    const diagram = deriveDriverDiagram("Föräldrar får stöd inom en vecka", deriveTree(drivers, []));
    const [aim, primary, upper, lower] = diagram.boxes;
    expect(diagram.boxes.map(({ kind, id }) => [kind, id])).toEqual([
      ["aim", null],
      ["primary", "a"],
      ["secondary", "b"],
      ["secondary", "c"],
    ]);
    if (!aim || !primary || !upper || !lower) throw new Error("a box is missing");
    const middle = (box: { y: number; height: number }) => box.y + box.height / 2;
    expect(aim.x).toBe(0);
    expect(aim.lines).toEqual(["Föräldrar får stöd inom", "en vecka"]);
    expect(middle(primary)).toBeCloseTo((middle(upper) + middle(lower)) / 2);
    expect(middle(aim)).toBeCloseTo(diagram.height / 2);
    expect(diagram.links.map(({ from, to }) => [from, to])).toEqual([
      [null, "a"],
      ["a", "b"],
      ["a", "c"],
    ]);
  });

  it("P10: draws an aim without drivers, and drivers shorter than their aim", () => {
    const empty = deriveDriverDiagram("Mål", { primaries: [], loose: [] });
    expect(empty.boxes).toHaveLength(1);
    expect(empty.links).toEqual([]);
    expect([empty.width, empty.height]).toEqual([empty.boxes[0]?.width, empty.boxes[0]?.height]);
    expect(empty.width).toBeGreaterThan(0);
  });

  it("P10: lets no boxes touch, gives each driver one line from what it serves, and leaves no word out", () => {
    fc.assert(
      fc.property(packages, title, ({ drivers, ideas }, aim) => {
        const tree = deriveTree(drivers, ideas);
        const { boxes, links, width, height } = deriveDriverDiagram(aim, tree);
        for (const [i, a] of boxes.entries()) {
          expect(a.x >= 0 && a.y >= -1e-9 && a.x + a.width <= width + 1e-9 && a.y + a.height <= height + 1e-9).toBe(
            true,
          );
          for (const b of boxes.slice(i + 1)) {
            const apart = a.x + a.width < b.x || b.x + b.width < a.x || a.y + a.height < b.y || b.y + b.height < a.y;
            expect(apart).toBe(true);
          }
        }
        expect(links.map(({ to }) => to).toSorted()).toEqual(boxes.flatMap(({ id }) => id ?? []).toSorted());
        for (const { from, to, points } of links) {
          const [source, target] = [from, to].map((id) => boxes.find((box) => box.id === id));
          if (!source || !target) throw new Error("a link hangs in the air");
          expect(points[0]).toEqual({ x: source.x + source.width, y: source.y + source.height / 2 });
          expect(points.at(-1)).toEqual({ x: target.x, y: target.y + target.height / 2 });
        }
        const byId = new Map(drivers.map((driver) => [driver.id, driver.title]));
        const bare = (text: string) => text.replace(/[- ]/g, "");
        for (const { id, lines } of boxes)
          expect(bare(lines.join(""))).toBe(bare(id === null ? aim : (byId.get(id) ?? "")));
      }),
      { numRuns: 300 },
    );
  });
});
