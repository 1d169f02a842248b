extension ScheduleHTML {
  static let body = """
    <header>
    <p class="soft">{{conference}}</p>
    <h1>Schedule for {{name}}</h1>
    <p class="soft">{{extent}}.</p>
    {{#remarks}}<p><strong>{{.}}</strong></p>
    {{/remarks}}
    <nav aria-label="Days"><ul>{{#days}}<li><a href="#{{id}}">{{name}}</a></li>{{/days}}\
    {{#dropIns}}<li><a href="#drop-ins">Drop in when you like</a></li>{{/dropIns}}</ul></nav>
    </header>
    <main id="plan">
    {{#days}}
    <section class="day" aria-labelledby="{{id}}">
    <h2 id="{{id}}">{{name}}</h2>
    <ol class="items">
    {{#items}}
    <li class="{{class}}">
    <p class="time"><time datetime="{{moment}}">{{clock}}</time>{{#end}}–<time datetime="{{moment}}">\
    {{clock}}</time>{{/end}}</p>
    <div>
    <h3>{{#mark}}<span class="mark">{{mark}}</span>{{/mark}}<span dir="auto">{{title}}</span></h3>
    {{#place}}<p><span dir="auto">{{place}}</span>{{#walk}} · {{walk}}{{/walk}}</p>
    {{/place}}{{#why}}<p class="soft">Why: {{why}}</p>
    {{/why}}{{#code}}<p class="soft">Code: {{code}}{{#instead}} · If it is full: {{instead}}{{/instead}}</p>
    {{/code}}</div>
    </li>
    {{/items}}
    </ol>
    {{#leftOut}}
    <h3 class="aside">Left out on this day, among others</h3>
    <ul class="aside">
    {{#list}}<li><span dir="auto">{{title}}</span> ({{code}}): {{reason}}</li>
    {{/list}}
    </ul>
    {{/leftOut}}
    </section>
    {{/days}}
    {{#dropIns}}
    <section class="day" aria-labelledby="drop-ins">
    <h2 id="drop-ins">Drop in when you like</h2>
    <ul class="aside">
    {{#list}}<li>{{day}}, from <time datetime="{{moment}}">{{clock}}</time>: <span dir="auto">\
    {{title}}</span>{{#place}}, {{place}}{{/place}}</li>
    {{/list}}
    </ul>
    </section>
    {{/dropIns}}
    </main>
    <footer>
    <p>{{value}}. Points say how well a session suits you; codes are those of the programme.</p>
    <p>Made with Docent.</p>
    </footer>
    """
}
