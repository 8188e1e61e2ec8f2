import { expect, test } from "vitest";
import { attributesOf } from "#app/features/charts/drawing/file/looks.ts";
import { looks } from "#app/features/charts/drawing/shapes.ts";
import { sourceFiles } from "#tests/support/source/files.ts";

const css = sourceFiles(["app/features/charts/ui"], /\.css$/)
  .map(({ text }) => text)
  .join("\n");

test("each look has a class on the page and attributes in a file", () => {
  // Texts have the frame's own look unless they are more.
  const plain = new Set(["text", "text-limit"]);
  const missing = looks.filter((look) => !plain.has(look) && !new RegExp(`\\.chart-${look}(?![a-z-])`).test(css));
  expect(missing).toEqual([]);
  expect(looks.filter((look) => !/(?:fill|stroke)="/.test(attributesOf[look]))).toEqual([]);
});

test("a file has the colours that the page has by day", () => {
  const byDay = (name: string) => new RegExp(`--chart-${name}: light-dark\\((#[0-9a-f]{6})`).exec(css)?.[1];
  for (const name of ["better", "worse", "other"] as const) {
    expect(byDay(name), name).toMatch(/^#/);
    expect(attributesOf[name]).toContain(`"${byDay(name)}"`);
  }
});

test("what is better and what is worse are told apart without colours: one is full and one is hollow", () => {
  expect(attributesOf.better).toMatch(/fill="#(?!ffffff)/);
  expect(attributesOf.worse).toContain('fill="#ffffff"');
  expect(css).toMatch(/\.chart-worse \{\s*fill: var\(--color-surface\)/);
});
