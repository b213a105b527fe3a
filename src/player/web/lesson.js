// A lesson's page: the server's text is there already; this makes its cells live.
import { getJson } from "./base/api.js";
import { placeBanners } from "./base/banner.js";
import { dressBar } from "./base/bar.js";
import { placeStatus } from "./base/status.js";
import { hintKeys } from "./keys/hint.js";
import { offerKeys } from "./keys/sheet.js";
import { Board } from "./lesson/board.js";
import { Channel } from "./lesson/channel.js";
import { offerCleanUp } from "./lesson/clean-up.js";
import { tellOfEarlier } from "./lesson/earlier.js";
import { furnishExercises } from "./lesson/exercise.js";
import { answerInputs } from "./lesson/input-box.js";
import { KernelBar } from "./lesson/kernel-bar.js";
import { offerLeftover, visit, withdrawWhenRun } from "./lesson/leftover.js";
import { foldObservations } from "./lesson/observe.js";
import { furnishLesson, keepPlace, placeIn } from "./lesson/outline.js";
import { keepReading } from "./lesson/reading.js";
import { renewWithNotebook } from "./lesson/renewal.js";
import { watchPlayer } from "./lesson/player-banner.js";
import { furnishPredictions } from "./lesson/prediction.js";
import { watchServer } from "./lesson/server-banner.js";
import { offerPanel } from "./panel/panel.js";

const { course, lesson: name, notebook } = document.body.dataset;
const article = document.getElementById("lesson");
const path = `${encodeURIComponent(course)}/${encodeURIComponent(name)}`;

placeStatus();
const { tools, lesser } = dressBar();
const originals = new Map(Array.from(article.querySelectorAll(".cell"), section => [section.dataset.cell, section.dataset.original]));
const channel = new Channel(path, notebook, originals);
const board = new Board(article, channel);
new KernelBar(tools, lesser, board, channel, placeBanners());
watchPlayer(channel);
watchServer(board, channel);
answerInputs(board, channel);
offerPanel(tools);
hintKeys(article, offerKeys(lesser));

// What the lesson is made of comes before what has happened in it: the exercises must know their cells.
const lesson = await getJson(`/api/lesson/${path}`);
board.furnish(lesson);
furnishLesson(article, lesson);
furnishExercises(lesson, board, channel);
furnishPredictions(article, board, channel);
foldObservations(article, board, channel);
tellOfEarlier(article, board, channel);
offerCleanUp(article, board, channel);
offerEarlierCleanUp();
keepPlace(board, channel);
keepReading(article, channel);
renewWithNotebook(board, channel, () => scrollY > 0 ? placeIn(board) : null);
channel.connect();

function offerEarlierCleanUp() {
  const offer = offerLeftover(path);
  article.before(offer);
  withdrawWhenRun(offer, channel);
  visit(path);
}
