// usage: node shot.mjs out.png width height [dark] [open] 
import { createRequire } from "node:module";
import { writeFileSync } from "node:fs";
const { openBrowser } = await import("/work/main/tests/browser/support/browser.mjs");
const { serve, page, SCRIPT } = await import("/work/main/tests/browser/support/server.mjs");
const [out, width, height, theme="light", open="", mode="live", script=""] = process.argv.slice(2);
const host = await serve(page(`<style>body{margin:${width<500?0:24}px;background:${theme==='dark'?'#1b242c':'#f5f7f9'}}</style>${SCRIPT}<medication-card medicine="baclofen" theme="${theme}" open="${open}" load="${mode==='live'?'eager':'interaction'}">fallback</medication-card>`));
const d = await openBrowser();
try {
  await d.manage().window().setRect({width:+width,height:+height});
  await d.sendDevToolsCommand("Emulation.setDeviceMetricsOverride",{width:+width,height:+height,deviceScaleFactor:1,mobile:false});
  await d.get(host.origin+"/");
  await d.wait(async()=> (await d.executeScript("return document.querySelector('medication-card')?.state"))=== (mode==='live'?'live':'static'), 8000).catch(async e=>{console.log("STATE", await d.executeScript("return document.querySelector('medication-card')?.state"))});
  if (script) await d.executeScript(script);
  await new Promise(r=>setTimeout(r,400));
  console.log(JSON.stringify(await d.executeScript("return window.recorded")));
  const h = await d.executeScript("return document.documentElement.scrollHeight");
  console.log("height",h, "scrollWidth", await d.executeScript("return document.documentElement.scrollWidth"));
  const full = +height===0;
  const shot = await d.sendAndGetDevToolsCommand("Page.captureScreenshot",{format:"png",captureBeyondViewport:true,clip:{x:0,y:+(process.env.Y||0),width:+width,height:Math.min(h,+height||h),scale:1}});
  writeFileSync(out, Buffer.from(shot.data,"base64"));
} finally { await d.quit(); await host.close(); }
