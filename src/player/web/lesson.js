// A lesson's page: the server's text is there already; this makes its cells live.
import { getJson } from "./base/api.js";
import { dressBar } from "./base/bar.js";
import { placeStatus } from "./base/status.js";
import { hintKeys } from "./keys/hint.js";
import { offerKeys } from "./keys/sheet.js";
import { Board } from "./lesson/board.js";
import { Channel } from "./lesson/channel.js";
import { furnishExercises } from "./lesson/exercise.js";
import { answerInputs } from "./lesson/input-box.js";
import { KernelBar } from "./lesson/kernel-bar.js";
import { furnishLesson, keepPlace, placeIn } from "./lesson/outline.js";
import { renewWithNotebook } from "./lesson/renewal.js";
import { furnishPredictions } from "./lesson/prediction.js";
import { offerPanel } from "./panel/panel.js";

const { course, lesson: name, notebook } = document.body.dataset;
const article = document.getElementById("lesson");
const path = `${encodeURIComponent(course)}/${encodeURIComponent(name)}`;

placeStatus();
const { tools, lesser } = dressBar();
const originals = new Map(Array.from(article.querySelectorAll(".cell"), section => [section.dataset.cell, section.dataset.original]));
const channel = new Channel(path, notebook, originals);
const board = new Board(article, channel);
new KernelBar(tools, lesser, board, channel);
answerInputs(channel);
offerPanel(tools);
hintKeys(article, offerKeys(lesser));

// What the lesson is made of comes before what has happened in it: the exercises must know their cells.
const lesson = await getJson(`/api/lesson/${path}`);
furnishLesson(article, lesson);
furnishExercises(lesson, board, channel);
furnishPredictions(article, board, channel);
keepPlace(board, channel);
renewWithNotebook(board, channel, () => scrollY > 0 ? placeIn(board) : null);
channel.connect();
