// How far a learner is, in words: what was read, run, predicted and solved, without a grade.
import { count } from "../base/words.js";

export const solvedOf = exercises => exercises.filter(exercise => exercise.solved).length;

/** "3 of 5 sections read · 12 of 20 cells run · 2 of 3 predictions came out as you expected"; empty where nothing was done. */
export const readingWords = ({ reading, predictions }) => [
  reading.read > 0 && `${reading.read} of ${count(reading.sections, "section")} read`,
  reading.run > 0 && `${reading.run} of ${count(reading.cells, "cell")} run`,
  predictions.made > 0 && `${predictions.right} of ${count(predictions.made, "prediction")} came out as you expected`,
].filter(Boolean).join(" · ");

/** done, begun or open. */
export function stateOf(lesson) {
  const { reading, exercises } = lesson, solved = solvedOf(exercises), touched = reading.read + reading.run + solved + lesson.predictions.made;
  const isDone = touched > 0 && reading.read === reading.sections && solved === exercises.length && (reading.sections > 0 || exercises.length > 0);
  return isDone ? "done" : touched > 0 ? "begun" : "open";
}

/** What a course comes to: the sums of its lessons. */
export function sumOf(lessons) {
  const sum = part => lessons.reduce((all, lesson) => all + part(lesson), 0);
  return {
    minutes: sum(lesson => lesson.minutes ?? 0), exercises: lessons.flatMap(lesson => lesson.exercises),
    reading: { read: sum(l => l.reading.read), sections: sum(l => l.reading.sections), run: sum(l => l.reading.run), cells: sum(l => l.reading.cells) },
    predictions: { made: sum(l => l.predictions.made), right: sum(l => l.predictions.right) },
  };
}
